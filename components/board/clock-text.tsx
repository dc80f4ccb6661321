"use client";

import { useLocale } from "next-intl";
import { formatClock, NO_DATA } from "@/lib/domain/format/format";
import { useBoard } from "./board-context";

/** A moment (epoch ms) as clock time in the tenant's zone: "14:02". */
export function ClockText({ at }: { at: number | null }) {
  const locale = useLocale();
  const { timeZone } = useBoard();
  return <>{at === null ? NO_DATA : formatClock(at, locale, timeZone)}</>;
}
