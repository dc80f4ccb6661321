import "server-only";
import type { Db } from "@/lib/server/db/database";

/** What changing people needs. */
export interface PeopleDeps {
  readonly db: Db;
  /** The installation's secret: attempts are counted under it. */
  readonly secret: string;
  /** Looks at all that a person has open, at once: what they may no longer see ends. */
  readonly recheck: (userId: string) => Promise<void>;
}
