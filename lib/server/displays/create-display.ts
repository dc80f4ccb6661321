import "server-only";
import { type Refused, refuse } from "@/lib/domain/refusal";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import type { DisplayInput } from "./display-facts";

/** How many displays a tenant may have: more than any house, and few enough that a link in wrong hands fills no disk. */
const MOST_DISPLAYS = 5000;

interface NewDisplay extends DisplayInput {
  readonly tenantId: string;
  /** Of the credential that it is about to be given. */
  readonly credentialHash: string;
  readonly provisioningId: string | null;
  readonly createdBy: string | null;
}

/** Writes a display that has a credential once it has used it; until then it may be given again. The transaction holds the tenant. */
export async function writeDisplay(trx: Db, made: NewDisplay, nowMs: number): Promise<string> {
  const id = newId();
  await trx
    .insertInto("displays")
    .values({
      id,
      tenant_id: made.tenantId,
      name: made.name,
      place: made.place,
      group_name: made.group,
      settings: JSON.stringify(made.settings),
      // Nobody has this one: what is given is the one that follows, and its first use is seen.
      token_hash: hashToken(newToken()),
      token_at: nowMs,
      next_token_hash: made.credentialHash,
      provisioning_id: made.provisioningId,
      revision: 1,
      created_by: made.createdBy,
      created_at: nowMs,
      last_seen_at: null,
      silent_since: null,
      report: null,
      reported_at: null,
    })
    .execute();
  return id;
}

/** Why the tenant can have no further display; null: it can. */
export async function fullRefusal(trx: Db, tenantId: string): Promise<Refused | null> {
  const row = await trx
    .selectFrom("displays")
    .select((value) => value.fn.countAll<number | string>().as("displays"))
    .where("tenant_id", "=", tenantId)
    .executeTakeFirst();
  if (Number(row?.displays ?? 0) < MOST_DISPLAYS) return null;
  return refuse(
    "conflict",
    "displays-full",
    `This tenant has ${MOST_DISPLAYS} displays already. Unpair those that are gone.`,
  );
}
