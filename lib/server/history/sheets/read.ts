import "server-only";
import type { Bins } from "@/lib/domain/history/bins";
import type { Db } from "@/lib/server/db/database";
import type { Block } from "@/lib/server/history/codec/block";
import { noteAsked, setOf } from "./sets";
import { decodeRoster, FEW_QUEUES, queuesKey, ROSTER, rosterText, sheetReader } from "./sheet";

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

/** Of a roster, which of its queues are asked for, and under which key their sheets are kept. */
interface Told {
  readonly roster: readonly string[];
  readonly queueIds: readonly string[];
  readonly key: string;
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
  const own = new Map<number, Told>();
  const told = new Map<string, Told>();
  let newest: readonly string[] = [];
  for (const { from_ms, to_ms, data } of rosters) {
    if (ends.get(from_ms) !== to_ms) continue;
    // Nearly every day has the roster of the day before.
    const text = rosterText(data);
    let known = told.get(text);
    if (known === undefined) {
      const roster = decodeRoster(text);
      const queueIds = roster.filter(hasQueue).toSorted();
      known = { roster, queueIds, key: queuesKey(queueIds) };
      told.set(text, known);
    }
    newest = known.roster;
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
  const reader = sheetReader(metrics);
  const sheets = new Map<number, DaySheet>();
  for (const { from_ms, to_ms, queues, data } of rows) {
    const day = own.get(from_ms);
    if (day?.key !== queues || ends.get(from_ms) !== to_ms) continue;
    const block = reader.read(data);
    if (block.ok) sheets.set(from_ms, { queueIds: day.queueIds, block: block.value });
  }
  return sheets;
}
