"use client";

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { serverClock } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { untilNextMinute } from "@/lib/client/live/use-trend";
import { CADENCE } from "@/lib/client/query/keys";
import { historyOptions, PAST_CADENCE } from "@/lib/client/query/past";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { useUntil } from "./use-until";

export interface HistoryAnswer {
  /** The newest answer; undefined before the first. */
  readonly view: HistoryView | undefined;
  /** The last attempt failed, and so did its repetitions. */
  readonly hasFailed: boolean;
  /** When the newest answer came, epoch ms on the server's clock; 0 before the first. */
  readonly asOf: number;
}

let spread: number | null = null;

/**
 * What was recorded, asked for anew soon after each full minute (of weeks and months every few minutes), which costs nothing where nothing has
 * changed; in a replay once for each few minutes of it. `query` null: it is not known yet what to ask for.
 */
export function useHistory(scope: LiveScope, query: HistoryQuery | null): HistoryAnswer {
  const until = useUntil(scope);
  const asked = query === null ? NOTHING : until === null ? query : { ...query, until };
  const options = historyOptions(scope, asked);
  const { data, isError, dataUpdatedAt } = useQuery({
    ...options,
    ...(query === null && { queryFn: skipToken }),
    // The chart of some minutes before stands until that of now has come.
    ...(until !== null && { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY }),
    refetchInterval: () => {
      if (until !== null) return false;
      if (asked.range === "week" || asked.range === "month") return PAST_CADENCE.ofDays;
      spread ??= Math.random() * CADENCE.trendSpread;
      return untilNextMinute(serverClock.now(), PAST_CADENCE.settles + spread);
    },
  });
  const asOf = dataUpdatedAt === 0 ? 0 : dataUpdatedAt + serverClock.now() - Date.now();
  return { view: data, hasFailed: isError, asOf: until !== null && asOf !== 0 ? until : asOf };
}

const NOTHING: HistoryQuery = { queue: [], metric: [], range: "hour", step: "1" };
