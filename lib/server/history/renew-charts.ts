import "server-only";
import type { Db } from "@/lib/server/db/database";
import { renewDays } from "./read-days";
import { soFarMemory } from "./so-far-memory";

/**
 * Makes what is remembered of days of UTC (epoch ms) anew, for whoever has just changed them: who asks for a chart next need not wait for that. Never
 * rejects.
 */
export async function renewCharts(db: Db, tenantId: string, days: readonly number[]): Promise<void> {
  await renewDays(db, tenantId, days);
  await soFarMemory(db).renew(tenantId);
}
