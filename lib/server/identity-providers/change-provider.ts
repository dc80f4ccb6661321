import "server-only";
import type { ProviderChange } from "@/lib/contracts/admin/identity-providers";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, invalidField, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { isNameTaken } from "@/lib/server/tenants/names";
import type { ProviderDeps } from "./deps";
import { lostTenant, nameTaken, wrongIssuer } from "./fits";
import { readGroups, tenantNames, writeGroups } from "./groups";
import { holdProvider, writeProvider } from "./hold-provider";
import { narrowGrants } from "./narrow-grants";
import { auditable, sealedClientSecret, settingsOf } from "./stored";

/** What a change of a provider came to. */
interface Changed {
  /** Absent where there was nothing to change. */
  readonly revised?: Revised;
  /** Who has less than before. */
  readonly narrowed: readonly string[];
}

/**
 * Changes a provider and what its groups give, as a whole. What they can give no more is taken from people at once; what they give anew
 * comes with the next sign-in. Nothing ever answers with the secret.
 */
export async function changeProvider(
  deps: ProviderDeps,
  providerId: string,
  input: ProviderChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await deps.db.transaction().execute((trx) => changeProviderWithin(trx, deps, providerId, input, trace));
  if (!done.ok) return done;
  for (const userId of done.value.narrowed) await deps.recheck(userId);
  return ok(done.value.revised);
}

/** The same inside a transaction, after which what those have open who have less is to be looked at. */
export async function changeProviderWithin(
  trx: Db,
  { sealing, siteUrl }: Pick<ProviderDeps, "sealing" | "siteUrl">,
  providerId: string,
  input: ProviderChange,
  trace: Trace,
): Promise<Result<Changed, Refusal>> {
  const known = await holdProvider(trx, providerId);
  if (known === null) return notFound("identity-provider");
  if (known.revision !== input.revision) return changedMeanwhile("identity-provider");
  const wrong = wrongIssuer(input.maker, siteUrl);
  if (wrong !== null) return wrong;
  if (await isNameTaken(trx, "identity_providers", input.name, providerId)) return nameTaken();
  const wanted = settingsOf(input);
  const isElsewhere = wanted.issuer !== known.issuer || wanted.client_id !== known.client_id;
  if (isElsewhere && input.clientSecret === null) return secretAgain();
  const had = await readGroups(trx, providerId);
  const names = await tenantNames(trx, [...had, ...input.groups]);
  const lost = lostTenant(input.groups, names);
  if (lost !== null) return lost;
  const secret = input.clientSecret === null ? {} : sealedClientSecret(sealing, providerId, input.clientSecret);
  const before = auditable(known, had, names);
  const after = auditable({ ...known, ...wanted, ...secret }, input.groups, names);
  if (input.clientSecret === null && JSON.stringify(before) === JSON.stringify(after)) return ok({ narrowed: [] });
  const revised = await writeProvider(trx, known, { ...wanted, ...secret }, trace.at);
  await writeGroups(trx, providerId, input.groups);
  // There the same subject may be somebody else: people are known by their address again, and by their subject from then on.
  if (isElsewhere) await trx.deleteFrom("user_identities").where("provider_id", "=", providerId).execute();
  await recordAudit(trx, {
    ...trace,
    action: "identity-provider.changed",
    subject: { kind: "identity-provider", id: providerId },
    before,
    after: input.clientSecret === null ? after : { ...after, secret: "replaced" },
  });
  const narrowed = await narrowGrants(trx, { id: providerId, name: wanted.name }, input.groups, trace);
  return ok({ revised, narrowed });
}

/** Who may change where a secret is sent must not learn a stored one by that. */
function secretAgain() {
  return invalidField("clientSecret", "must be given again, because issuer or client ID are others", {
    rule: "secret-again",
  });
}
