import "server-only";
import type { Connection } from "@/lib/server/eightx8/types";

/** A tenant as the rest of the server sees it; the decrypted secret is only inside `connection`. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** IANA zone for clock times and `.today`; null uses the tenant's default at 8x8 and UTC for clock times. */
  readonly timeZone: string | null;
  /** How often to ask 8x8, ms (at least 5000). */
  readonly intervalMs: number;
  readonly paused: boolean;
  readonly connection: Connection;
}
