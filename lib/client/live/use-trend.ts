"use client";

import { useQuery } from "@tanstack/react-query";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { useHydrated } from "@/lib/client/loading/use-hydrated";
import { CADENCE } from "@/lib/client/query/keys";
import { trendOptions } from "@/lib/client/query/options";
import type { TrendView } from "@/lib/contracts/live";
import type { LiveScope } from "./scope";

const MINUTE = 60_000;
/** Closer than this to the moment itself means that this minute has just been asked for. */
const JUST_ASKED = 5_000;

let spread: number | null = null;

/** Time until what changes with the minutes is asked for anew, ms: so long after each full minute of the server's clock. */
export function untilNextMinute(now: number, afterMs: number): number {
  const since = (now - afterMs) % MINUTE;
  const wait = MINUTE - since;
  return wait < JUST_ASKED ? wait + MINUTE : wait;
}

/**
 * The last 60 minutes, refreshed soon after each full minute; undefined before the first answer, and while React takes over what the server rendered
 * without one: a replay's may well be there before the code of a board is.
 */
export function useTrend(scope: LiveScope): TrendView | undefined {
  const isHydrated = useHydrated();
  const { data } = useQuery({
    ...trendOptions(scope),
    refetchInterval: () => {
      spread ??= Math.random() * CADENCE.trendSpread;
      return untilNextMinute(serverClock.now(), CADENCE.trendSettles + spread);
    },
  });
  return isHydrated ? data : undefined;
}
