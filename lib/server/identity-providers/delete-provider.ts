import "server-only";
import type { ProviderRemoval } from "@/lib/contracts/admin/identity-providers";
import { changedMeanwhile, invalidField, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { endSessionsThrough } from "@/lib/server/access/sessions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { ProviderDeps } from "./deps";
import { readGroups, tenantNames } from "./groups";
import { holdProvider } from "./hold-provider";
import { hasLocalAdmin, noLocalAdmin } from "./local-admin";
import { narrowGrants } from "./narrow-grants";
import { auditable } from "./stored";

/**
 * Deletes a provider with all that its groups gave, and signs out whoever came in through it. People stay, with what a person gave them.
 */
export async function deleteProvider(
  { db, isDemo, recheck }: Pick<ProviderDeps, "db" | "isDemo" | "recheck">,
  providerId: string,
  input: ProviderRemoval,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => deleteProviderWithin(trx, isDemo, providerId, input, trace));
  if (!done.ok) return done;
  for (const userId of done.value) await recheck(userId);
  return ok(undefined);
}

/** The same inside a transaction. Resolves to who is concerned: what they have open is to be looked at. */
export async function deleteProviderWithin(
  trx: Db,
  isDemo: boolean,
  providerId: string,
  { confirm, revision }: ProviderRemoval,
  trace: Trace,
): Promise<Result<readonly string[], Refusal>> {
  const known = await holdProvider(trx, providerId);
  if (known === null) return notFound("identity-provider");
  if (known.revision !== revision) return changedMeanwhile("identity-provider");
  if (confirm.trim().normalize("NFC") !== known.name.normalize("NFC"))
    return invalidField("confirm", "must be the provider's name, letter by letter", { rule: "confirm" });
  const groups = await readGroups(trx, providerId);
  const before = auditable(known, groups, await tenantNames(trx, groups));
  if (!isDemo && !(await hasLocalAdmin(trx))) return noLocalAdmin();
  const signedOut = await endSessionsThrough(trx, providerId, trace.at);
  const narrowed = await narrowGrants(trx, known, [], trace);
  await trx.deleteFrom("identity_providers").where("id", "=", providerId).execute();
  await recordAudit(trx, {
    ...trace,
    action: "identity-provider.deleted",
    subject: { kind: "identity-provider", id: providerId },
    before,
  });
  return ok([...new Set([...signedOut, ...narrowed])]);
}
