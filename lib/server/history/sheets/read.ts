import "server-only";
import type { Bins } from "@/lib/domain/history/bins";
import type { Db } from "@/lib/server/db/database";
import type { Block } from "@/lib/server/history/codec/block";
import { noteAsked, setOf } from "./sets";
import { decodeRoster, decodeSheet, FEW_QUEUES, queuesKey, ROSTER } from "./sheet";

/** What a day that is over was like, of the queues that are asked for. */
export interface DaySheet {
  /** Those of them of which anything is kept of the day. */
  readonly queueIds: readonly string[];
  readonly block: Block;
}

export interface SheetsAsked {
  readonly tenantId: string;
  readonly days: Bins["days"];
  /** Minutes of a bin. */
  readonly step: number;
  readonly metrics: readonly string[];
  readonly hasQueue: (queueId: string) => boolean;
  readonly nowMs: number;
}

/**
 * The sheets of days, by when each begins, epoch ms; a day without one is to be made of what is kept of it. What is missing is noted, for whoever
 * makes sheets.
 */
export async function readSheets(db: Db, asked: SheetsAsked): Promise<ReadonlyMap<number, DaySheet>> {
  const { tenantId, step, metrics, hasQueue, nowMs } = asked;
  const over = asked.days.filter(({ toMs }) => toMs <= nowMs);
  if (over.length === 0) return new Map();
  const starts = over.map(({ fromMs }) => fromMs);
  const ends = new Map(over.map(({ fromMs, toMs }) => [fromMs, toMs]));
  const rosters = await db
    .selectFrom("history_sheets")
    .select(["from_ms", "to_ms", "data"])
    .where("tenant_id", "=", tenantId)
    .where("from_ms", "in", starts)
    .where("queues", "=", ROSTER.queues)
    .where("step", "=", ROSTER.step)
    .orderBy("from_ms")
    .execute();
  const own = new Map<number, { readonly queueIds: readonly string[]; readonly key: string }>();
  const told = new Map<string, { readonly queueIds: readonly string[]; readonly key: string }>();
  let newest: readonly string[] = [];
  for (const { from_ms, to_ms, data } of rosters) {
    if (ends.get(from_ms) !== to_ms) continue;
    newest = decodeRoster(data);
    // Nearly every day has the roster of the day before.
    const text = JSON.stringify(newest);
    const queueIds = newest.filter(hasQueue).toSorted();
    const known = told.get(text) ?? { queueIds, key: queuesKey(queueIds) };
    told.set(text, known);
    if (known.queueIds.length > FEW_QUEUES) own.set(from_ms, known);
  }
  if (own.size === 0) return new Map();
  await noteAsked(db, tenantId, setOf(newest.filter(hasQueue), newest), nowMs);
  const rows = await db
    .selectFrom("history_sheets")
    .select(["from_ms", "to_ms", "queues", "data"])
    .where("tenant_id", "=", tenantId)
    .where("from_ms", "in", [...own.keys()])
    .where("queues", "in", [...new Set([...own.values()].map(({ key }) => key))])
    .where("step", "=", step)
    .execute();
  const sheets = new Map<number, DaySheet>();
  for (const { from_ms, to_ms, queues, data } of rows) {
    const day = own.get(from_ms);
    if (day?.key !== queues || ends.get(from_ms) !== to_ms) continue;
    const block = decodeSheet(data, metrics);
    if (block !== null) sheets.set(from_ms, { queueIds: day.queueIds, block });
  }
  return sheets;
}
