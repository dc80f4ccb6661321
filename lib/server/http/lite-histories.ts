import "server-only";
import type { HistoryView } from "@/lib/contracts/history";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import type { LiveView } from "@/lib/contracts/live";
import { writtenTo } from "@/lib/domain/history/written";
import { minuteOf } from "@/lib/domain/trend/minutes";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { Scope } from "@/lib/server/live/needs";
import { shownIn } from "./history-answer";
import { services } from "./services";

/** What was read since the last minute was written down: screens ask every few seconds, and what is recorded changes with the minutes. */
let read: { readonly minute: number; readonly answers: Map<string, Promise<HistoryView | null>> } = {
  minute: 0,
  answers: new Map(),
};

interface Asked {
  readonly board: StoredBoard;
  readonly scope: Scope;
  /** The board as the screen has it: its queues and groups are the ones whose history may be told. */
  readonly view: Pick<LiveView, "queues" | "groups">;
  readonly queries: readonly { readonly tileId: string; readonly query: HistoryQuery }[];
  readonly nowMs: number;
}

/** What was recorded, for each tile of a screen that shows it. A tile whose history cannot be read is left out, and goes on waiting. */
export async function liteHistories(asked: Asked): Promise<ReadonlyMap<string, HistoryView>> {
  const found = await Promise.all(
    asked.queries.map(async ({ tileId, query }) => [tileId, await remembered(asked, query)] as const),
  );
  return new Map(found.flatMap(([tileId, history]) => (history === null ? [] : [[tileId, history] as const])));
}

function remembered({ board, scope, view, nowMs }: Asked, query: HistoryQuery): Promise<HistoryView | null> {
  const minute = minuteOf(writtenTo(nowMs));
  if (read.minute !== minute) read = { minute, answers: new Map() };
  const { answers } = read;
  const shown = [view.queues, view.groups].map((rows) => rows.map(({ id }) => id));
  const key = JSON.stringify([board.id, board.revision, scope.privacy ?? null, query, shown]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const answer = services()
    .then(({ boardHistory }) => boardHistory(board, query, nowMs, { scope, ...shownIn(board, view) }))
    .catch(() => {
      answers.delete(key);
      return null;
    });
  answers.set(key, answer);
  return answer;
}
