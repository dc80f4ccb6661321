"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import { formatClock, NO_DATA } from "@/lib/domain/format/format";
import { useBoard } from "./board-context";

/** Writes a moment (epoch ms) as clock time in the tenant's zone: "14:02". */
export function useClockText(): (at: number | null) => string {
  const locale = useLocale();
  const { timeZone } = useBoard();
  return useCallback((at) => (at === null ? NO_DATA : formatClock(at, locale, timeZone)), [locale, timeZone]);
}
