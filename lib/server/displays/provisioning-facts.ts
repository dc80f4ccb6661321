import "server-only";
import type { AuditFacts } from "@/lib/domain/audit";
import type { Db } from "@/lib/server/db/database";
import { type DisplayInput, displayFacts } from "./display-facts";

interface ProvisioningFacts extends DisplayInput {
  readonly tail: string;
  readonly expiresAt: number | null;
  readonly most: number | null;
}

/** A provisioning link as the audit trail tells it. */
export async function provisioningFacts(trx: Db, tenantId: string, of: ProvisioningFacts): Promise<AuditFacts> {
  const expiresAt = of.expiresAt === null ? null : new Date(of.expiresAt).toISOString();
  return { ...(await displayFacts(trx, tenantId, of)), token_tail: of.tail, expiresAt, most: of.most };
}
