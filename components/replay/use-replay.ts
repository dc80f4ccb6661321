"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { leaveForSignIn } from "@/lib/client/live/leave-for-sign-in";
import { useHydrated } from "@/lib/client/loading/use-hydrated";
import { fullMinute } from "@/lib/client/replay/moments";
import { type OpenReplay, openReplay } from "@/lib/client/replay/open-replay";
import type { ReplayState } from "@/lib/client/replay/replay";

/** The address follows the moment, but not each of those that somebody drags past, ms. */
const SETTLES_MS = 400;

export interface ReplayHandle {
  readonly replay: OpenReplay;
  readonly state: ReplayState;
  /** Whether the page's time is the replay's: before, a board would tell the time of now. */
  readonly isSet: boolean;
}

/** The replay of a board, for as long as the page is open. */
export function useReplay(boardId: string, firstAt: number): ReplayHandle {
  const client = useQueryClient();
  const [replay] = useState(() => openReplay(client, boardId, firstAt));
  const [isRunning, setIsRunning] = useState(false);
  const isHydrated = useHydrated();
  const state = useSyncExternalStore(replay.subscribe, replay.state, replay.state);
  useLayoutEffect(() => {
    const end = replay.run();
    setIsRunning(true);
    return end;
  }, [replay]);
  useFollowedByAddress(fullMinute(state.at), firstAt);
  const status = state.error?.status;
  useEffect(() => {
    if (status === 401) leaveForSignIn();
  }, [status]);
  // What the server rendered stands at the replay's moment, too.
  return { replay, state, isSet: isRunning || !isHydrated };
}

/** The address leads to this moment again, for whoever gets it; going back leads out of the replay, not through every moment. */
function useFollowedByAddress(minute: number, firstAt: number): void {
  useEffect(() => {
    if (minute === fullMinute(firstAt)) return;
    const timer = setTimeout(() => window.history.replaceState(null, "", `?at=${minute}`), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [minute, firstAt]);
}
