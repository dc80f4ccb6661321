import "server-only";
import type { PersonChange, PersonRemoval } from "@/lib/contracts/admin/people";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, invalidField, notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdTenants } from "@/lib/server/tenants/hold-tenant";
import type { PeopleDeps } from "./deps";
import { holdWithAdmins, whyNeeded } from "./last-admin";
import { voidPasswordLink } from "./password-links";

/** Renames somebody, makes or unmakes them an installation admin, shuts or opens their account. For installation admins. */
export async function changePerson(
  deps: PeopleDeps,
  caller: Caller,
  userId: string,
  input: PersonChange,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const done = await deps.db
    .transaction()
    .execute((trx) => changePersonWithin(trx, caller.userId, userId, input, trace));
  if (done.ok) await deps.recheck(userId);
  return done;
}

/** The same inside a transaction, after which the person's streams are to be looked at. `ownId` is whose account asks; null for nobody's. */
export async function changePersonWithin(
  trx: Db,
  ownId: string | null,
  userId: string,
  input: PersonChange,
  trace: Trace,
): Promise<Result<Revised, Refusal>> {
  const found = await claimPerson(trx, userId, input.revision);
  if (!found.ok) return found;
  const before = found.value;
  const after = {
    name: input.name ?? before.name,
    installationAdmin: input.installationAdmin ?? before.installationAdmin,
    disabled: input.disabled ?? before.disabled,
  };
  if (after.disabled && userId === ownId) return ownAccount();
  const needed = isActiveAdmin(before) && !isActiveAdmin(after) ? await whyNeeded(trx, userId) : null;
  if (needed !== null) return NEEDED[needed]();
  await trx
    .updateTable("users")
    .set((eb) => ({
      name: after.name,
      installation_admin: after.installationAdmin ? 1 : 0,
      // What a person decided is theirs, whatever groups gave before.
      admin_provider_id: after.installationAdmin === before.installationAdmin ? eb.ref("admin_provider_id") : null,
      disabled_at: after.disabled ? (before.disabledAt ?? trace.at) : null,
      // A sign-in from before stays worthless when the account is opened again.
      session_epoch: after.disabled && !before.disabled ? eb("session_epoch", "+", 1) : eb.ref("session_epoch"),
      revision: input.revision + 1,
      updated_at: trace.at,
    }))
    .where("id", "=", userId)
    .execute();
  if (after.disabled) await voidPasswordLink(trx, userId);
  const { name, installationAdmin, disabled, email } = before;
  await recordAudit(trx, {
    ...trace,
    action: "person.changed",
    subject: { kind: "user", id: userId },
    before: { email, name, installationAdmin, disabled },
    after: { email, ...after },
  });
  return ok({ revision: input.revision + 1 });
}

/** Deletes somebody's account with all that hangs on it; what they did stays in the audit trail. For installation admins. */
export async function deletePerson(
  deps: PeopleDeps,
  caller: Caller,
  userId: string,
  input: PersonRemoval,
  trace: Trace,
): Promise<Result<void, Refusal>> {
  const done = await deps.db
    .transaction()
    .execute((trx) => deletePersonWithin(trx, caller.userId, userId, input, trace));
  if (done.ok) await deps.recheck(userId);
  return done;
}

/** The same inside a transaction, after which the person's streams are to be looked at. `ownId` is whose account asks; null for nobody's. */
export async function deletePersonWithin(
  trx: Db,
  ownId: string | null,
  userId: string,
  input: PersonRemoval,
  trace: Trace,
): Promise<Result<void, Refusal>> {
  // Boards go with them, and drafts, versions and images forget who made them: in whatever tenant.
  await holdTenants(trx, "all");
  const found = await claimPerson(trx, userId, input.revision);
  if (!found.ok) return found;
  const { email, name, installationAdmin } = found.value;
  if (input.confirm.trim().toLowerCase() !== email)
    return invalidField("confirm", "must be the person's e-mail address", { rule: "confirm-email" });
  if (userId === ownId) return ownAccount();
  const needed = isActiveAdmin(found.value) ? await whyNeeded(trx, userId) : null;
  if (needed !== null) return NEEDED[needed]();
  // Their private boards go with them.
  const own = await trx.selectFrom("boards").select("name").where("owner_id", "=", userId).orderBy("name").execute();
  await trx.deleteFrom("users").where("id", "=", userId).execute();
  await recordAudit(trx, {
    ...trace,
    action: "person.deleted",
    subject: { kind: "user", id: userId },
    before: { email, name, installationAdmin, ...(own.length > 0 && { boards: own.map((board) => board.name) }) },
  });
  return ok(undefined);
}

/** The person as they are, when the form was filled in from that. */
async function claimPerson(trx: Db, userId: string, revision: number) {
  const row = await holdWithAdmins(trx, userId);
  if (row === null) return notFound("person");
  if (row.revision !== revision) return changedMeanwhile("person");
  const { email, name, disabled_at } = row;
  return ok({
    email,
    name,
    installationAdmin: row.installation_admin === 1,
    disabled: disabled_at !== null,
    disabledAt: disabled_at,
  });
}

function isActiveAdmin(person: { readonly installationAdmin: boolean; readonly disabled: boolean }): boolean {
  return person.installationAdmin && !person.disabled;
}

const ownAccount = () => refuse("not-allowed", "own-account", "You cannot shut or delete your own account.");

const NEEDED = {
  "last-admin": () =>
    refuse(
      "conflict",
      "last-admin",
      "Nobody else administers this installation. Make somebody else an admin of it first.",
    ),
  "last-local-admin": () =>
    refuse(
      "conflict",
      "last-local-admin",
      "Nobody else who administers this installation has a password here. Invite an admin who signs in with a password first.",
    ),
} as const;
