import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { lacksReport, type Unfetched } from "@/lib/domain/history/unfetched";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { Db } from "@/lib/server/db/database";
import type { Scope } from "@/lib/server/live/needs";
import { Shown } from "@/lib/server/live/shown";
import { queueSettings } from "@/lib/server/queues/queue-settings";
import { readBackfill } from "./backfill/state";
import { whyUnfetched } from "./backfill/why-unfetched";
import { type HistoryShown, readHistory } from "./read-history";

/** For whom a board's history is: how a display may see it, and which of the board's queues. */
export interface HistoryAudience {
  readonly scope?: Scope;
  /** May leave out more than the board does. */
  readonly hasQueue?: HistoryShown["hasQueue"];
  readonly hasGroup?: HistoryShown["hasGroup"];
  /** What else is asked for is left out of the answer. */
  readonly hasMetric?: (metric: string) => boolean;
  /** Whether it is told why what is missing was not fetched from 8x8. */
  readonly hearsWhy?: boolean;
}

/** What was recorded of a board's queues, as far as it may be shown; null where there is no such tenant any more. */
export async function boardHistory(
  db: Db,
  board: StoredBoard,
  query: HistoryQuery,
  nowMs: number,
  {
    scope = {},
    hasQueue = () => true,
    hasGroup = () => true,
    hasMetric = () => true,
    hearsWhy = false,
  }: HistoryAudience = {},
): Promise<HistoryView | null> {
  const at = Math.min(nowMs, query.until ?? nowMs);
  const shown = new Shown(board, await queueSettings(db, board.tenantId), scope.privacy);
  const view = await readHistory(db, {
    tenantId: board.tenantId,
    query: { ...query, metric: query.metric.filter(hasMetric) },
    nowMs: at,
    isPast: at < nowMs,
    shown: {
      hasQueue: (queueId) => shown.has(queueId) && hasQueue(queueId),
      // Agents are counted over the whole tenant: a board of some queues cannot tell that number.
      hasAgents: shown.hasAgents && shown.team === null,
      hasGroup: (groupId) => shown.team === null && hasGroup(groupId),
    },
  });
  // Of minutes, and of what was known at an earlier moment, reports have nothing to say.
  if (view === null || !hearsWhy || query.step === "1" || at < nowMs) return view;
  const unfetched = await reasonFor(db, board, view, at);
  return unfetched === null ? view : { ...view, unfetched };
}

async function reasonFor(
  db: Db,
  { tenantId }: StoredBoard,
  view: HistoryView,
  nowMs: number,
): Promise<Unfetched | null> {
  const state = await readBackfill(db, tenantId);
  return lacksReport(view, { nowMs, reachesFromMs: state.reachesFromMs }) ? whyUnfetched(state, nowMs) : null;
}
