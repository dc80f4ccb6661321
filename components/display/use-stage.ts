"use client";

import { useCallback, useState } from "react";
import { useTicking } from "@/lib/client/clock/use-now";
import { type Plan, planAt } from "@/lib/client/display/plan";
import { createPlayingMemory } from "@/lib/client/display/playing-memory";
import { isAllowedIn, type Snapshot } from "@/lib/client/display/snapshot";
import { EMPTY_STAGE, pageKey, type Stage, stageAt } from "@/lib/client/display/stage";
import type { Showing } from "@/lib/domain/display/player";
import { isEqual } from "@/lib/domain/is-equal";

interface StageNow {
  readonly stage: Stage;
  readonly plan: Plan;
  /** A mounted page is ready to be seen, or no longer is. */
  readonly onReady: (page: Showing, isReady: boolean) => void;
}

/** What is on the stage: looked at every second, and rendered again only when it changes. `startedAt` is the server's time of the page, epoch ms. */
export function useStage(snapshot: Snapshot, startedAt: number): StageNow {
  const [playingAt] = useState(createPlayingMemory);
  // Until the time can be told, what the server began with stays.
  const plan = useTicking((now) => planAt(snapshot, snapshot.isClockKnown ? now : startedAt, playingAt));
  const [ready, setReady] = useState<readonly string[]>([]);
  const [before, setBefore] = useState<Stage>(EMPTY_STAGE);
  const stage = stageAt(before, {
    now: plan.now,
    coming: plan.coming,
    isReady: (page) => ready.includes(pageKey(page)),
    isAllowed: isAllowedIn(snapshot.state),
  });
  if (!isEqual(stage, before)) setBefore(stage);
  const onReady = useCallback((page: Showing, isReady: boolean) => {
    const key = pageKey(page);
    setReady((known) =>
      known.includes(key) === isReady ? known : isReady ? [...known, key] : known.filter((one) => one !== key),
    );
  }, []);
  return { stage: isEqual(stage, before) ? before : stage, plan, onReady };
}
