import "server-only";
import { setImmediate as afterOthers } from "node:timers/promises";
import { type Bins, binsOf } from "@/lib/domain/history/bins";
import { type Figures, HistoryFigures } from "@/lib/domain/history/figures";
import { namesFor } from "@/lib/domain/history/names-for";
import { AGENT_SUBJECT, queueIdOf, type Subject } from "@/lib/domain/history/subject";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { type Loaded, loadQuarters } from "@/lib/server/history/load";
import { type QueueSet, queuesOf } from "./sets";
import { encodeRoster, encodeSheet, FEW_QUEUES, MARK, queuesKey, ROSTER, SHEET_METRICS, SHEET_STEPS } from "./sheet";

const NAMES: readonly string[] = [...new Set(SHEET_METRICS.flatMap((metric) => namesFor(metric, true)))];

/** A day of a tenant's zone that is over and folded. */
export interface DayToMake {
  readonly tenantId: string;
  readonly zone: string;
  readonly day: string;
  readonly sets: readonly QueueSet[];
}

interface SheetRow {
  readonly tenant_id: string;
  readonly from_ms: number;
  readonly to_ms: number;
  readonly queues: string;
  readonly step: number;
  readonly data: Buffer;
}

/**
 * Makes the roster and the sheets that a day lacks. It takes its time, and nobody waits meanwhile: a mark is set before the day is read, which
 * goes with the sheets when anything of the day changes, and where it is gone nothing is kept. Whether it was kept.
 */
export async function makeSheets(db: Db, { tenantId, zone, day, sets }: DayToMake): Promise<boolean> {
  const all = SHEET_STEPS.map((step) => ({ step, bins: binsOf({ range: "day", day, step, zone, nowMs: 0 }) }));
  const [span] = all[0]?.bins.days ?? [];
  if (span === undefined) return false;
  const row = { tenant_id: tenantId, from_ms: span.fromMs, to_ms: span.toMs };
  const mark = Buffer.from(newId(), "utf8");
  if (!(await holding(db, tenantId, (trx) => put(trx, [{ ...row, ...MARK, data: mark }])))) return false;
  const had = await db
    .selectFrom("history_sheets")
    .select("queues")
    .where("tenant_id", "=", tenantId)
    .where("from_ms", "=", span.fromMs)
    .where("to_ms", "=", span.toMs)
    .execute();
  const known = new Set(had.map(({ queues }) => queues));
  const loaded = await loadDay(db, tenantId, span);
  const roster = loaded.subjects.flatMap((subject) => queueIdOf(subject) ?? []).toSorted();
  const rows: SheetRow[] = [{ ...row, ...ROSTER, data: encodeRoster(roster) }];
  for (const set of sets) {
    const queueIds = queuesOf(set, roster);
    const queues = queuesKey(queueIds);
    if (queueIds.length <= FEW_QUEUES || known.has(queues)) continue;
    known.add(queues);
    for (const { step, bins } of all) {
      const figures = await figuresOf(bins, loaded, queueIds);
      rows.push({ ...row, queues, step, data: encodeSheet(figures, bins.starts.length) });
    }
  }
  return holding(db, tenantId, async (trx) => {
    const marked = trx
      .deleteFrom("history_sheets")
      .where("tenant_id", "=", tenantId)
      .where("from_ms", "=", span.fromMs)
      .where("queues", "=", MARK.queues)
      .where("step", "=", MARK.step)
      .where("data", "=", mark);
    const { numDeletedRows } = await marked.executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    return put(trx, rows);
  });
}

/** In a transaction that holds the tenant, as whoever writes its days does; false where there is no such tenant any more. */
function holding(db: Db, tenantId: string, work: (trx: Db) => Promise<boolean>): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
    return (await holdRows(trx, tenant).executeTakeFirst()) === undefined ? false : work(trx);
  });
}

async function put(trx: Db, rows: readonly SheetRow[]): Promise<boolean> {
  await trx
    .insertInto("history_sheets")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["tenant_id", "from_ms", "queues", "step"])
        .doUpdateSet(({ ref }) => ({ to_ms: ref("excluded.to_ms"), data: ref("excluded.data") })),
    )
    .execute();
  return true;
}

/** What is charted of groups is read by itself (group-ranges.ts). */
function isTold(subject: Subject): boolean {
  return subject === AGENT_SUBJECT || queueIdOf(subject) !== null;
}

async function loadDay(trx: Db, tenantId: string, span: Bins["days"][number]): Promise<Loaded> {
  const over = { nowMs: span.toMs, writtenToMs: span.toMs };
  const request = { tenantId, ...over, isZoneKnown: true, names: NAMES, subjects: null, only: isTold };
  const [loaded] = await loadQuarters(trx, request, [span]);
  if (loaded === undefined) throw new RangeError("a day that was asked for was not loaded");
  return loaded;
}

/** Of what is a gap all day nothing is said. */
async function figuresOf(
  bins: Bins,
  { units, reported, names }: Loaded,
  queueIds: readonly string[],
): Promise<ReadonlyMap<string, Figures>> {
  const figures = new HistoryFigures(bins, units, reported);
  const all = new Map<string, Figures>();
  for (const metric of SHEET_METRICS) {
    if (!namesFor(metric, true).some((name) => names.has(name))) continue;
    const own = figures.of(metric, queueIds, true);
    if (own.values.some((value) => value !== null)) all.set(metric, own);
    // Whoever is live goes first.
    await afterOthers();
  }
  return all;
}
