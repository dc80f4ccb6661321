import "server-only";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { isPostgres } from "@/lib/server/db/hold";

/** A process that has not said so for so long records no more, ms. */
const LEASE_MS = 30_000;
const NAME = "recorder";

/**
 * Which process records: the one whose name stands in the database until it runs out. With SQLite there is only one process, which
 * need not wait after a crash until its own name has run out.
 */
export class RecorderLease {
  private readonly holder = newId();

  constructor(private readonly db: Db) {}

  /** Whether this process records; to be asked more often than once in `LEASE_MS`. */
  async take(nowMs: number): Promise<boolean> {
    if (!isPostgres(this.db)) return true;
    const mine = { holder: this.holder, until_ms: nowMs + LEASE_MS };
    const taken = await this.db
      .insertInto("history_leases")
      .values({ name: NAME, ...mine })
      .onConflict((conflict) =>
        conflict
          .column("name")
          .doUpdateSet(mine)
          .where(({ eb, or }) =>
            or([eb("history_leases.holder", "=", this.holder), eb("history_leases.until_ms", "<", nowMs)]),
          ),
      )
      .returning("holder")
      .executeTakeFirst();
    return taken !== undefined;
  }

  /** Lets another process record at once. */
  async release(): Promise<void> {
    await this.db.deleteFrom("history_leases").where("holder", "=", this.holder).execute();
  }
}
