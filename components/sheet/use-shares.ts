"use client";

import { useTicking } from "@/lib/client/clock/use-now";
import { type Measured, type ScaleOptions, type Shares, sharesAt } from "./scale";

/** The shares of a figure as they stand now; a running duration moves on. */
export function useShares(figure: Measured, options: ScaleOptions): Shares {
  return useTicking((now) => sharesAt(figure, options, now));
}
