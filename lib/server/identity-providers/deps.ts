import "server-only";
import type { SealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";

/** What changing identity providers takes. */
export interface ProviderDeps {
  readonly db: Db;
  readonly sealing: SealingKey;
  /** WALLBOARD_URL: whether an issuer may be on this machine in the clear depends on it. */
  readonly siteUrl: string;
  /** In the demo people sign in with one click, whatever else there is. */
  readonly isDemo: boolean;
  /** Looks at all that a person has open, at once: what they may no longer see ends. */
  readonly recheck: (userId: string) => Promise<void>;
}
