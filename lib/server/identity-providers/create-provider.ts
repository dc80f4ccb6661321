import "server-only";
import type { ProviderInput, ProviderMade } from "@/lib/contracts/admin/identity-providers";
import { type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { isNameTaken } from "@/lib/server/tenants/names";
import type { ProviderDeps } from "./deps";
import { lostTenant, nameTaken, wrongIssuer } from "./fits";
import { tenantNames, writeGroups } from "./groups";
import { auditable, sealedClientSecret, settingsOf } from "./stored";

/** Stores a provider with what its groups give. */
export function createProvider(
  { db, ...deps }: Pick<ProviderDeps, "db" | "sealing" | "siteUrl">,
  input: ProviderInput,
  trace: Trace,
): Promise<Result<ProviderMade, Refusal>> {
  return db.transaction().execute((trx) => createProviderWithin(trx, deps, input, trace));
}

/** The same inside a transaction. */
export async function createProviderWithin(
  trx: Db,
  { sealing, siteUrl }: Pick<ProviderDeps, "sealing" | "siteUrl">,
  input: ProviderInput,
  trace: Trace,
): Promise<Result<ProviderMade, Refusal>> {
  const { id, enabled, groups } = input;
  const wrong = wrongIssuer(input.maker, siteUrl);
  if (wrong !== null) return wrong;
  if (await isNameTaken(trx, "identity_providers", input.name, null)) return nameTaken();
  const known = await trx.selectFrom("identity_providers").select("id").where("id", "=", id).executeTakeFirst();
  if (known !== undefined) return madeAlready();
  const names = await tenantNames(trx, groups);
  const lost = lostTenant(groups, names);
  if (lost !== null) return lost;
  const values = { ...settingsOf(input), ...sealedClientSecret(sealing, id, input.clientSecret) };
  const times = { created_at: trace.at, updated_at: trace.at };
  await trx
    .insertInto("identity_providers")
    .values({ id, enabled: enabled ? 1 : 0, ...values, ...times })
    .execute();
  await writeGroups(trx, id, groups);
  await recordAudit(trx, {
    ...trace,
    action: "identity-provider.created",
    subject: { kind: "identity-provider", id },
    after: { ...auditable(values, groups, names), enabled },
  });
  return ok({ id });
}

function madeAlready() {
  return refuse(
    "conflict",
    "provider-made-already",
    "A provider with this redirect address is stored already. Begin anew.",
  );
}
