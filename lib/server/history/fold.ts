import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import { HOUR_MS, QUARTER_MS, quarterOf } from "@/lib/domain/history/quarter";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { addQuarters, bySubject, utcDayOf } from "./day-blocks";
import { addHour } from "./hour-blocks";
import { quarterOfSamples } from "./quarter-of-samples";
import { readSamples } from "./samples";

/** Hours that stay as samples besides, ms: a restart refills the last hour's memory from them at once. */
const KEPT_MS = 2 * HOUR_MS;

/**
 * Folds what was sampled of one tenant into the quarters and hours that are over by `nowMs`. Each is one transaction with the progress
 * that it makes, so whatever interrupts it, the next run goes on where this one came to. Resolves to how many quarters it was.
 */
export async function foldTenant(db: Db, tenantId: string, nowMs: number): Promise<number> {
  const first = await db
    .selectFrom("history_samples")
    .select(({ fn }) => fn.min("minute_ms").as("minute"))
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  const oldest = first?.minute ?? null;
  if (oldest === null) return 0;
  let folded = 0;
  for (;;) {
    const did = await db.transaction().execute((trx) => foldOnce(trx, tenantId, Number(oldest), nowMs));
    if (did === 0) return folded;
    folded += did;
  }
}

/** At most one day of quarters, and the hours of it. */
async function foldOnce(trx: Db, tenantId: string, oldestMs: number, nowMs: number): Promise<number> {
  // Two processes that fold at once would each lose the other's half of a day.
  const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
  if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return 0;
  const known = await trx
    .selectFrom("history_progress")
    .select(["quarters_to", "hours_to"])
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  const from = Math.max(known?.quarters_to ?? 0, quarterOf(oldestMs));
  const hoursFrom = Math.max(known?.hours_to ?? 0, Math.floor(oldestMs / HOUR_MS) * HOUR_MS);
  const dayMs = utcDayOf(from);
  const to = Math.min(quarterOf(nowMs), utcDayOf(from) + 24 * HOUR_MS);
  if (to <= from) return 0;
  const hoursTo = Math.floor(to / HOUR_MS) * HOUR_MS;
  const samples = await readSamples(trx, tenantId, Math.min(from, hoursFrom), to);
  const quarters = groupBy(
    samples.filter(({ minuteMs }) => minuteMs >= from),
    ({ minuteMs }) => quarterOf(minuteMs),
  );
  const values = [...quarters].map(
    ([quarterMs, ofQuarter]) => [quarterMs, quarterOfSamples(ofQuarter, quarterMs, true)] as const,
  );
  await addQuarters(trx, "history_days", tenantId, dayMs, bySubject(new Map(values)));
  const hours = groupBy(
    samples.filter(({ minuteMs }) => minuteMs >= hoursFrom && minuteMs < hoursTo),
    ({ minuteMs }) => Math.floor(minuteMs / HOUR_MS) * HOUR_MS,
  );
  for (const [hourMs, ofHour] of hours) await addHour(trx, tenantId, hourMs, ofHour);
  const progress = { quarters_to: to, hours_to: Math.max(hoursFrom, hoursTo) };
  await trx
    .insertInto("history_progress")
    .values({ tenant_id: tenantId, ...progress })
    .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(progress))
    .execute();
  await trx
    .deleteFrom("history_samples")
    .where("tenant_id", "=", tenantId)
    .where("minute_ms", "<", Math.min(progress.hours_to, to - KEPT_MS))
    .execute();
  return (to - from) / QUARTER_MS;
}
