"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useHydrated } from "@/lib/client/loading/use-hydrated";
import {
  formatClock,
  formatClockSeconds,
  formatDate,
  formatWeekday,
  formatWeekdayAndClock,
} from "@/lib/domain/format/format";

/** Writes moments (epoch ms) in the tenant's zone; as nothing while React takes over, because server and browser may write a locale's dates in other ways. */
export interface MomentWords {
  /** "Tue 24 Nov, 14:32" */
  readonly whole: (at: number) => string;
  /** "14:32:07" */
  readonly seconds: (at: number) => string;
  /** "14:32" */
  readonly clock: (at: number) => string;
  /** "Tue" */
  readonly weekday: (at: number) => string;
  /** "24 Nov" */
  readonly date: (at: number) => string;
}

export function useMomentWords(zone: string): MomentWords {
  const locale = useLocale();
  const isHydrated = useHydrated();
  return useMemo(() => {
    const written = (format: typeof formatClock) => (at: number) => (isHydrated ? format(at, locale, zone) : "");
    return {
      whole: written(formatWeekdayAndClock),
      seconds: written(formatClockSeconds),
      clock: written(formatClock),
      weekday: written(formatWeekday),
      date: written(formatDate),
    };
  }, [locale, zone, isHydrated]);
}
