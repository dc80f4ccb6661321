import "server-only";
import { createHash } from "node:crypto";
import { historyQuery } from "@/lib/contracts/history-query";
import type { LiveView } from "@/lib/contracts/live";
import { chartedMetrics } from "@/lib/domain/board/charted-metrics";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { HistoryAudience } from "@/lib/server/history/board-history";
import { jsonAnswer } from "@/lib/server/live/answers";
import { encodeText } from "@/lib/server/live/encode";
import type { Scope } from "@/lib/server/live/needs";
import { boardNotFound } from "./guard";
import { ProblemError } from "./problem-response";
import { fieldsOf } from "./read-json";
import { services } from "./services";

/** What was recorded of a board's queues, as the address asks for it, with an ETag. */
export async function historyAnswer(
  request: Request,
  board: StoredBoard,
  audience: HistoryAudience = {},
): Promise<Response> {
  const query = readQuery(new URL(request.url).searchParams);
  const { boardHistory } = await services();
  const nowMs = Date.now();
  const view = await boardHistory(board, query, nowMs, audience);
  if (view === null) return boardNotFound();
  const body = encodeText(JSON.stringify(view));
  const etag = `"h${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return jsonAnswer(request, { body, etag }, nowMs);
}

/** Of whoever has a link or is a display: the queues and groups that the board itself shows at present, and what its charts show of them. */
export async function onBoard(board: StoredBoard, scope: Scope, signal: AbortSignal): Promise<OnBoard> {
  if (board.document === null) return {};
  const { live } = await services();
  const view = (await live.view({ board, scope, signal }))?.view;
  return shownIn(board, view ?? { queues: [], groups: [] });
}

type OnBoard = Pick<HistoryAudience, "hasQueue" | "hasGroup" | "hasMetric">;

/** The same of a board as it is shown to somebody. */
export function shownIn(
  { document }: Pick<StoredBoard, "document">,
  { queues, groups }: Pick<LiveView, "queues" | "groups">,
): OnBoard {
  if (document === null) return {};
  const metrics = chartedMetrics(document);
  const [ofQueues, ofGroups] = [new Set(queues.map(({ id }) => id)), new Set(groups.map(({ id }) => id))];
  return {
    hasQueue: (queueId) => ofQueues.has(queueId),
    hasGroup: (groupId) => ofGroups.has(groupId),
    hasMetric: (metric) => metrics.has(metric),
  };
}

/** Throws `ProblemError` 400 naming each field and its rule. */
function readQuery(address: URLSearchParams) {
  const fields = Object.fromEntries([...address].filter(([, value]) => value !== ""));
  const parsed = historyQuery.safeParse({
    ...fields,
    queue: address.getAll("queue"),
    metric: address.getAll("metric"),
  });
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, "invalid", "Some of what was asked for cannot be accepted.", {
    fields: fieldsOf(parsed.error.issues),
  });
}
