"use client";

import { useTicking } from "@/lib/client/clock/use-now";
import { type Wait, waitText } from "./wait";

/** The only thing that renders each second. */
export function WaitText({ wait }: { wait: Wait }) {
  return <>{useWaitText(wait)}</>;
}

/** A duration in words of the wall ("3:41"), ticking on the server's clock. */
export function useWaitText(wait: Wait): string {
  return useTicking((now) => waitText(wait, now));
}
