import "server-only";
import type { Selectable } from "kysely";
import { open, type SealingKey, seal } from "@/lib/server/crypto/seal";
import { sealedContext } from "@/lib/server/crypto/sealed-columns";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { CredentialTable } from "@/lib/server/db/schema";
import { freeName } from "./names";

/** A stored secret that this installation cannot read; the message is for the admin. */
class UnreadableSecretError extends Error {
  constructor(credentialName: string, reason: "other-key" | "damaged") {
    super(
      reason === "other-key"
        ? `The secret of "${credentialName}" was stored under another WALLBOARD_SECRET. Start with the WALLBOARD_SECRET (or the "secret" file of the data folder) that was in use before, or enter the 8x8 secret again. If npm run rotate-secret was interrupted, run it again.`
        : `The stored secret of "${credentialName}" is damaged. Enter the 8x8 secret again, or restore the database from a backup.`,
    );
    this.name = "UnreadableSecretError";
  }
}

export interface CredentialInput {
  readonly name: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** The secret in the clear. Throws `UnreadableSecretError`: going on with a wrong secret would lock the key at 8x8. */
export function openSecret(
  sealing: SealingKey,
  row: Pick<Selectable<CredentialTable>, "id" | "name" | "secret_sealed">,
): string {
  const secret = open(sealing, row.secret_sealed, contextOf(row.id));
  if (!secret.ok) throw new UnreadableSecretError(row.name, secret.error);
  return secret.value;
}

/** Whether this is the secret that is stored. One that cannot be read is another. */
export function holdsSecret(
  sealing: SealingKey,
  row: Pick<Selectable<CredentialTable>, "id" | "secret_sealed">,
  apiSecret: string,
): boolean {
  const secret = open(sealing, row.secret_sealed, contextOf(row.id));
  return secret.ok && secret.value === apiSecret;
}

/** Makes the credential of this origin say what `input` says; writes nothing when it already does. Inside a transaction; resolves to its id. */
export async function upsertCredential(
  db: Db,
  sealing: SealingKey,
  origin: string,
  input: CredentialInput,
  now: number,
): Promise<string> {
  const known = await db.selectFrom("credentials").selectAll().where("origin", "=", origin).executeTakeFirst();
  const id = known?.id ?? newId();
  if (known?.api_key === input.apiKey && holdsSecret(sealing, known, input.apiSecret)) return id;
  const values = {
    api_key: input.apiKey,
    ...sealedSecret(sealing, id, input.apiSecret),
    revision: (known?.revision ?? 0) + 1,
    updated_at: now,
  };
  if (known === undefined)
    await db
      .insertInto("credentials")
      .values({ id, name: await freeName(db, "credentials", input.name), origin, created_at: now, ...values })
      .execute();
  else await db.updateTable("credentials").set(values).where("id", "=", id).execute();
  return id;
}

/** The columns of a credential that hold its secret, for the row with this id. */
export function sealedSecret(sealing: SealingKey, id: string, apiSecret: string) {
  return {
    secret_sealed: seal(sealing, apiSecret, contextOf(id)),
    secret_key_id: sealing.id,
    secret_tail: tailOf(apiSecret),
  };
}

/** The last four characters, to recognise a key or secret by. Four of a short one would be most of it. */
export function tailOf(text: string): string {
  return text.length >= 16 ? text.slice(-4) : "";
}

/** What the audit trail may say of a credential. */
export function auditable(row: Pick<Selectable<CredentialTable>, "name" | "api_key" | "secret_tail">) {
  return { name: row.name, api_key_tail: tailOf(row.api_key), secret_tail: row.secret_tail };
}

/** Reads every stored secret once, so that a changed WALLBOARD_SECRET stops the start and not a board at night. */
export async function checkSecrets(db: Db, sealing: SealingKey): Promise<void> {
  const rows = await db.selectFrom("credentials").select(["id", "name", "secret_sealed"]).execute();
  for (const row of rows) openSecret(sealing, row);
}

function contextOf(id: string): string {
  return sealedContext({ table: "credentials", column: "secret_sealed" }, id);
}
