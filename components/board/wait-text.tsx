"use client";

import { useTicking } from "@/lib/client/clock/use-now";
import { formatDuration, NO_DATA } from "@/lib/domain/format/format";
import type { Wait } from "./wait";

/** The only thing that renders each second. */
export function WaitText({ wait }: { wait: Wait }) {
  return <>{useWaitText(wait)}</>;
}

/** A duration in words of the wall ("3:41"), ticking on the server's clock. */
export function useWaitText(wait: Wait): string {
  return useTicking((now) => {
    if (wait === null) return NO_DATA;
    return formatDuration("since" in wait ? Math.max(0, now - wait.since) : wait.ms);
  });
}
