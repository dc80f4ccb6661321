import "server-only";
import type { SingleSignOnProblem } from "@/lib/domain/identity/sign-in-problem";
import { err, ok, type Result } from "@/lib/domain/result";
import { createUser } from "@/lib/server/access/users";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { ToldPerson } from "./claims";
import type { SignInProvider } from "./providers";

interface Identified {
  readonly userId: string;
  readonly email: string;
}

interface Circumstances extends Pick<Trace, "at" | "address"> {
  /** Whether an invitation or a group lets somebody in who has no account yet. */
  readonly isWanted: boolean;
}

/**
 * Who a provider's person is here. Who came before is known by the provider and its subject, never again by an e-mail address:
 * addresses change hands. The first time, a verified address of the provider's own domains leads to the account that has it; the
 * admin who set the provider up for a domain let it answer for everybody of that domain, those with a password included. But an
 * account is one person's: where somebody else at the provider signs in to it, an address alone opens nothing. Whoever is refused
 * is so before anything is written.
 */
export async function identify(
  trx: Db,
  provider: SignInProvider,
  told: ToldPerson,
  circumstances: Circumstances,
): Promise<Result<Identified, SingleSignOnProblem>> {
  const { at } = circumstances;
  const known = await trx
    .selectFrom("user_identities")
    .select("user_id")
    .where("provider_id", "=", provider.id)
    .where("subject", "=", told.subject)
    .executeTakeFirst();
  const person = trx.selectFrom("users").select(["id", "email", "password_hash", "disabled_at"]);
  if (known !== undefined) {
    const row = await person.where("id", "=", known.user_id).executeTakeFirstOrThrow();
    if (row.disabled_at !== null) return err("disabled");
    await trx
      .updateTable("user_identities")
      .set({ last_sign_in_at: at })
      .where("provider_id", "=", provider.id)
      .where("subject", "=", told.subject)
      .execute();
    return ok({ userId: row.id, email: await addressNow(trx, row, provider, told.email, circumstances) });
  }
  const email = told.email ?? "";
  const row = await person.where("email", "=", email).executeTakeFirst();
  if (row !== undefined && row.disabled_at !== null) return err("disabled");
  if (row !== undefined && (await hasIdentity(trx, provider.id, row.id))) return err("other-identity");
  if (row === undefined && !circumstances.isWanted) return err("no-account");
  const userId = row?.id ?? (await newcomer(trx, email, told.name, at));
  await trx
    .insertInto("user_identities")
    .values({ provider_id: provider.id, subject: told.subject, user_id: userId, created_at: at, last_sign_in_at: at })
    .execute();
  await recordAudit(trx, {
    at,
    address: circumstances.address,
    action: "person.linked",
    actor: { id: userId, email },
    subject: { kind: "user", id: userId },
    after: { email, provider: provider.name },
  });
  return ok({ userId, email });
}

function newcomer(trx: Db, email: string, name: string | null, at: number): Promise<string> {
  const called = name ?? email.split("@")[0] ?? email;
  return createUser(trx, { email, name: called.slice(0, 100), passwordHash: null, installationAdmin: false }, at);
}

async function hasIdentity(trx: Db, providerId: string, userId: string): Promise<boolean> {
  const query = trx.selectFrom("user_identities").select("subject").where("provider_id", "=", providerId);
  return (await query.where("user_id", "=", userId).executeTakeFirst()) !== undefined;
}

interface KnownPerson {
  readonly id: string;
  readonly email: string;
  readonly password_hash: string | null;
}

/**
 * Keeps the address of people without a password in step with the provider: the one they gave up may become somebody else's. Of
 * people with a password it is the name they sign in by; and an address that is taken stays where it is.
 */
async function addressNow(
  trx: Db,
  { id, email, password_hash }: KnownPerson,
  provider: SignInProvider,
  told: string | null,
  { at, address }: Circumstances,
): Promise<string> {
  if (told === null || told === email || password_hash !== null) return email;
  const taken = await trx.selectFrom("users").select("id").where("email", "=", told).executeTakeFirst();
  if (taken !== undefined) return email;
  await trx
    .updateTable("users")
    .set((eb) => ({ email: told, revision: eb("revision", "+", 1), updated_at: at }))
    .where("id", "=", id)
    .execute();
  await recordAudit(trx, {
    at,
    address,
    action: "person.changed",
    actor: { id, email: told },
    subject: { kind: "user", id },
    before: { email },
    after: { email: told, provider: provider.name },
  });
  return told;
}
