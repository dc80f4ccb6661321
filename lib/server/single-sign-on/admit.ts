import "server-only";
import type { SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { claimInvitation, giveInvited, holdOpenInvitations } from "@/lib/server/people/give-invited";
import { holdWithAdmins } from "@/lib/server/people/last-admin";
import { applyGrants } from "./apply-grants";
import type { ToldPerson } from "./claims";
import { grantsOf, hasGrants } from "./grants";
import { identify } from "./identify";
import { isOfDomain, type Provider } from "./providers";

export interface AdmitDeps {
  readonly db: Db;
  /** Looks at all that a person has open, at once: what they may no longer see ends. */
  readonly recheck: (userId: string) => Promise<void>;
}

type From = Pick<Trace, "at" | "address">;

/** Who a provider's person is here, once they have been let in. */
export interface Admitted {
  readonly userId: string;
}

/**
 * Lets a person in whom a provider has proved, or says why not. At every sign-in their address must be verified and of one of the
 * provider's domains; open invitations of that address are accepted, and what their groups give is brought up to date. One
 * transaction, in which it is all recorded; of a refusal nothing stays but its record.
 */
export async function admit(
  deps: AdmitDeps,
  provider: Provider,
  told: ToldPerson,
  from: From,
): Promise<Result<Admitted, SingleSignOnProblem>> {
  const problem = problemWith(provider, told);
  const done = problem === null ? await enter(deps.db, provider, told, from) : err(problem);
  if (done.ok) await deps.recheck(done.value.userId);
  else await recordRefusal(deps.db, provider, told.email, done.error, from);
  return done;
}

/** Records that nobody was signed in; `email` null where the provider did not get so far as to say who it is. */
export async function recordRefusal(
  db: Db,
  provider: { readonly name: string },
  email: string | null,
  reason: SingleSignOnProblem,
  from: From,
): Promise<void> {
  const user =
    email === null
      ? undefined
      : await db.selectFrom("users").select("id").where("email", "=", email).executeTakeFirst();
  await recordAudit(db, {
    ...from,
    action: "sign-in.failed",
    actor: email === null ? null : { id: user?.id ?? null, email },
    after: { method: "sso", provider: provider.name, reason },
  });
}

function problemWith({ domains }: Provider, { email, vouched }: ToldPerson): SingleSignOnProblem | null {
  if (email === null) return "email-missing";
  if (!vouched) return "email-unverified";
  return isOfDomain(email, domains) ? null : "domain";
}

function enter(
  db: Db,
  provider: Provider,
  told: ToldPerson,
  from: From,
): Promise<Result<Admitted, SingleSignOnProblem>> {
  return db.transaction().execute(async (trx): Promise<Result<Admitted, SingleSignOnProblem>> => {
    // Held: sign-ins through one provider take turns, and what it gives does not change under them.
    const held = trx
      .selectFrom("identity_providers")
      .select("id")
      .where("id", "=", provider.id)
      .where("enabled", "=", 1);
    if ((await holdRows(trx, held).executeTakeFirst()) === undefined) return err("gone");
    const groups = told.groups === "untold" && !(await hasGrants(trx, provider.id)) ? [] : told.groups;
    if (groups === "untold") return err("groups-untold");
    const grants = await grantsOf(trx, provider.id, groups);
    const invitations = await holdOpenInvitations(trx, told.email ?? "", from.at);
    const isWanted = invitations.length > 0 || grants.roles.size > 0 || grants.installationAdmin;
    const found = await identify(trx, provider, told, { isWanted, ...from });
    if (!found.ok) return found;
    const { userId, email } = found.value;
    for (const invitation of invitations)
      if (await claimInvitation(trx, invitation.id, from.at)) await giveInvited(trx, userId, invitation, from);
    const person = await holdWithAdmins(trx, userId);
    if (person === null) return err("no-account");
    const changed = await applyGrants(trx, person, provider, grants, { ...from, actor: null });
    await trx
      .updateTable("users")
      .set((eb) => ({
        last_sign_in_at: from.at,
        ...(changed ? { revision: eb("revision", "+", 1), updated_at: from.at } : {}),
      }))
      .where("id", "=", userId)
      .execute();
    await recordAudit(trx, {
      ...from,
      action: "sign-in.succeeded",
      actor: { id: userId, email },
      after: { method: "sso", provider: provider.name },
    });
    return ok({ userId });
  });
}
