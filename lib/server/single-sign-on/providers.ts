import "server-only";
import * as z from "zod";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { open, type SealingKey } from "@/lib/server/crypto/seal";
import { sealedContext } from "@/lib/server/crypto/sealed-columns";
import type { Db } from "@/lib/server/db/database";

/** A provider as people meet it at the sign-in. */
export interface SignInProvider {
  readonly id: string;
  readonly name: string;
}

/** One with what its sign-ins are judged by. */
export interface Provider extends SignInProvider {
  readonly kind: IdentityProviderKind;
  readonly issuer: string;
  readonly clientId: string;
  /** The e-mail domains whose people may come from there, in lower case. */
  readonly domains: readonly string[];
  /** The claim that lists a person's groups; null where groups give nothing. */
  readonly groupsClaim: string | null;
}

/** The providers to choose from, by name; with `email`, those alone whose people may have such an address. */
export async function listSignInProviders(db: Db, email: string | null = null): Promise<SignInProvider[]> {
  const rows = await db
    .selectFrom("identity_providers")
    .select(["id", "name", "domains"])
    .where("enabled", "=", 1)
    .orderBy("name")
    .orderBy("id")
    .execute();
  const fitting = email === null ? rows : rows.filter((row) => isOfDomain(email, domainsIn(row.domains)));
  return fitting.map(({ id, name }) => ({ id, name }));
}

/**
 * A provider that is turned on, with its client secret in the clear: for the server's own request to it and nothing else. The secret
 * is null where it was sealed under another key. Null where there is no such provider.
 */
export async function findProvider(
  db: Db,
  sealing: SealingKey,
  id: string,
): Promise<{ readonly provider: Provider; readonly clientSecret: string | null } | null> {
  const row = await db
    .selectFrom("identity_providers")
    .selectAll()
    .where("id", "=", id)
    .where("enabled", "=", 1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const column = { table: "identity_providers", column: "secret_sealed" } as const;
  const secret = open(sealing, row.secret_sealed, sealedContext(column, row.id));
  const { name, kind, issuer, client_id, groups_claim } = row;
  const domains = domainsIn(row.domains);
  const provider = { id, name, kind, issuer, clientId: client_id, domains, groupsClaim: groups_claim };
  return { provider, clientSecret: secret.ok ? secret.value : null };
}

/** Whether an e-mail address (in lower case) is of one of the domains, letter by letter: "mail.example.com" is not "example.com". */
export function isOfDomain(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf("@") + 1));
}

const domainList = z.array(z.string());

function domainsIn(json: string): readonly string[] {
  return domainList.parse(JSON.parse(json));
}
