import "server-only";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { auditable, type CredentialInput, sealedSecret } from "./credentials";
import type { TenantDeps } from "./deps";

/** Stores a credential whose name is free, inside a transaction. Resolves to its id. */
export async function createCredentialWithin(
  trx: Db,
  { sealing }: Pick<TenantDeps, "sealing">,
  { name, apiKey, apiSecret }: CredentialInput,
  trace: Trace,
): Promise<string> {
  const id = newId();
  const values = { name, api_key: apiKey, ...sealedSecret(sealing, id, apiSecret) };
  await trx
    .insertInto("credentials")
    .values({ id, origin: null, created_at: trace.at, updated_at: trace.at, ...values })
    .execute();
  const subject = { kind: "credential", id } as const;
  await recordAudit(trx, { ...trace, action: "credential.created", subject, after: auditable(values) });
  return id;
}
