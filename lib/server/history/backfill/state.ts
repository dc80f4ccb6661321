import "server-only";
import type { BackfillProblem } from "@/lib/domain/history/backfill-problem";
import type { Db } from "@/lib/server/db/database";

/** How it goes with a tenant. Instants in epoch ms. */
export interface BackfillState {
  readonly reachesFromMs: number | null;
  readonly succeededAt: number | null;
  readonly problem: BackfillProblem | null;
  readonly problemAt: number | null;
  readonly failures: number;
  readonly nextAt: number | null;
  /** Until when somebody has the right to fetch, and does. */
  readonly claimedUntil: number | null;
}

const NOTHING: BackfillState = {
  reachesFromMs: null,
  succeededAt: null,
  problem: null,
  problemAt: null,
  failures: 0,
  nextAt: null,
  claimedUntil: null,
};

export async function readBackfill(db: Db, tenantId: string): Promise<BackfillState> {
  const row = await db.selectFrom("history_backfills").selectAll().where("tenant_id", "=", tenantId).executeTakeFirst();
  if (row === undefined) return NOTHING;
  return {
    reachesFromMs: row.reaches_from,
    succeededAt: row.succeeded_at,
    problem: row.problem,
    problemAt: row.problem_at,
    failures: row.failures,
    nextAt: row.next_at,
    claimedUntil: row.claimed_until,
  };
}

export async function noteSuccess(db: Db, tenantId: string, atMs: number, reachesFromMs: number | null): Promise<void> {
  await db
    .updateTable("history_backfills")
    .set({
      reaches_from: reachesFromMs,
      succeeded_at: atMs,
      problem: null,
      problem_at: null,
      failures: 0,
      next_at: null,
    })
    .where("tenant_id", "=", tenantId)
    .execute();
}

export async function noteProblem(
  db: Db,
  tenantId: string,
  { problem, problemAt, failures, nextAt }: Pick<BackfillState, "problem" | "problemAt" | "failures" | "nextAt">,
): Promise<void> {
  await db
    .updateTable("history_backfills")
    .set({ problem, problem_at: problemAt, failures, next_at: nextAt })
    .where("tenant_id", "=", tenantId)
    .execute();
}
