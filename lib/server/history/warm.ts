import "server-only";
import { setImmediate as afterOthers } from "node:timers/promises";
import type { HistoryQuery } from "@/lib/contracts/history-query";
import { USUAL_SERIES } from "@/lib/domain/history/usual-series";
import type { Db } from "@/lib/server/db/database";
import { readHistory } from "./read-history";
import { hiddenQueues } from "./sheets/sets";

/** What the charts of tiles and pages ask for first. */
export const METRICS_FIRST: readonly string[] = [
  ...USUAL_SERIES.map(({ metric }) => metric),
  "interactionsAvgWaitTime.today",
  "interactionsWaitInQueue.rt",
  "interactionsLongestWaitInQueue.rt",
];
const CHARTS: readonly HistoryQuery[] = [
  { queue: [], metric: [...METRICS_FIRST], range: "today", step: "15", band: "1" },
  { queue: [], metric: [...METRICS_FIRST], range: "hour", step: "1" },
  { queue: [], metric: [...METRICS_FIRST], range: "week", step: "60" },
];
/** So often until what makes charts runs as fast as it will. */
const TIMES = 8;

/**
 * Makes the first charts that somebody asks a new process for as quick as later ones: what is kept of today is read for each tenant, and what makes
 * charts has run some times. One chart after the other, and whoever is live goes first.
 */
export async function warmCharts(db: Db, nowMs: number, mayGoOn: () => boolean = () => true): Promise<void> {
  const tenants = await db.selectFrom("history_progress").select("tenant_id").orderBy("tenant_id").execute();
  for (const [place, { tenant_id: tenantId }] of tenants.entries()) {
    const hidden = new Set(await hiddenQueues(db, tenantId));
    const shown = { hasQueue: (id: string) => !hidden.has(id), hasAgents: true, hasGroup: () => false };
    for (let time = 0; time < (place === 0 ? TIMES : 1); time += 1)
      for (const query of CHARTS) {
        if (!mayGoOn()) return;
        await readHistory(db, { tenantId, query, nowMs, shown });
        await afterOthers();
      }
  }
}
