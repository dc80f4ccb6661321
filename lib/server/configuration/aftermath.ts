import "server-only";
import { type BoardListener, tellBoard } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import type { LiveHub } from "@/lib/server/live/hub";

/** Who is to be told when a file is applied. */
export interface Listeners {
  readonly live: Pick<LiveHub, "tenantChanged" | "queuesChanged" | "rulesChanged"> & BoardListener;
  readonly recheck: (userId: string) => Promise<void>;
}

/** What changed within a transaction, by id; told once it stands. */
export class Aftermath {
  readonly tenants = new Set<string>();
  readonly queues = new Set<string>();
  readonly limits = new Set<string>();
  /** Those that are gone among them. */
  readonly boards = new Set<string>();
  readonly people = new Set<string>();

  async tell(db: Db, { live, recheck }: Listeners): Promise<void> {
    for (const tenantId of this.tenants) await live.tenantChanged(tenantId);
    for (const tenantId of this.queues) await live.queuesChanged(tenantId);
    for (const tenantId of this.limits) await live.rulesChanged(tenantId);
    for (const boardId of this.boards) await tellBoard(db, live, boardId);
    for (const userId of this.people) await recheck(userId);
  }
}
