import "server-only";
import type { Generated } from "kysely";
import type { BackfillProblem } from "@/lib/domain/history/backfill-problem";

/** How fetching what 8x8's Historical API knows of a tenant goes. */
interface HistoryBackfillTable {
  tenant_id: string;
  /** The first quarter of which 8x8 knew anything; null until everything was asked for once. */
  reaches_from: number | null;
  succeeded_at: number | null;
  /** Why it did not go the last time; null when it did. */
  problem: BackfillProblem | null;
  problem_at: number | null;
  /** In a row. */
  failures: Generated<number>;
  /** Not to be tried before. */
  next_at: number | null;
  /** A process is at it until then. */
  claimed_until: number | null;
}

export interface BackfillTables {
  history_backfills: HistoryBackfillTable;
}
