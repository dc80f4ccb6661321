import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { keys } from "@/lib/client/query/keys";
import { pastKeys } from "@/lib/client/query/past";
import { type HistoryView, historyView } from "@/lib/contracts/history";
import { type TrendView, trendView } from "@/lib/contracts/live";
import { array, type Infer, nullable, number, object, string } from "@/lib/contracts/shape";

/** What a board's charts were told last, and when, epoch ms on the server's clock. Of what was recorded with what was asked for, as an address has it. */
export const keptCharts = object({
  trend: nullable(object({ at: number, view: trendView })),
  histories: array(object({ at: number, search: string, view: historyView })),
});
export type KeptCharts = Infer<typeof keptCharts>;

/**
 * What the charts of a board know at present, to be kept on a display.
 *
 * @param ahead how far the server's clock is ahead of the device's, ms
 */
export function chartsOf(client: QueryClient, boardId: string, ahead: number): KeptCharts {
  const trend = client.getQueryData<TrendView>(trendKey(boardId));
  const at = (key: QueryKey) => (client.getQueryState(key)?.dataUpdatedAt ?? 0) + ahead;
  return {
    trend: trend === undefined ? null : { at: at(trendKey(boardId)), view: trend },
    histories: client
      .getQueriesData<HistoryView>({ queryKey: historyKey(boardId) })
      .flatMap(([key, view]) =>
        view === undefined ? [] : [{ at: at(key), search: String(key[key.length - 1]), view }],
      ),
  };
}

/** Shows what was kept wherever a chart of the board knows nothing newer. It is as old as it is: whoever shows it asks anew. `ahead`: as above. */
export function showCharts(
  client: QueryClient,
  boardId: string,
  { trend, histories }: KeptCharts,
  ahead: number,
): void {
  const show = (key: QueryKey, at: number, view: unknown) => {
    if (client.getQueryData(key) === undefined) client.setQueryData(key, view, { updatedAt: at - ahead });
  };
  if (trend !== null) show(trendKey(boardId), trend.at, trend.view);
  for (const { at, search, view } of histories) show([...historyKey(boardId), search], at, view);
}

/** Lets go of what the charts of all boards know; those that are mounted ask anew. */
export function forgetCharts(client: QueryClient): void {
  for (const queryKey of [keys.trends(), pastKeys.allHistories()]) void client.resetQueries({ queryKey });
}

function trendKey(boardId: string): QueryKey {
  return keys.trend({ boardId, display: true });
}

/** Of all that is recorded of a board and was asked for. */
function historyKey(boardId: string): QueryKey {
  return pastKeys.histories({ boardId, display: true });
}
