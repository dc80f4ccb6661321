import "server-only";
import type { BoardListener } from "@/lib/server/boards/tell-board";
import type { SealingKey } from "@/lib/server/crypto/seal";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Kept } from "./kept";

/** What changing tenants takes besides the database. */
export interface TenantDeps {
  readonly sealing: SealingKey;
  /** Told after every change, so that boards show it at once. */
  readonly live: Pick<LiveHub, "tenantChanged"> & BoardListener;
  readonly kept: Kept;
}
