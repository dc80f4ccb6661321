import "server-only";
import type { DeviceFacts } from "@/lib/contracts/display/report";
import { limited, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { type Credential, credentialAfter } from "./credential";
import { CODE_MS, newPairingCode } from "./new-pairing-code";
import { pairingsBegun } from "./pairing-limits";

/** How many screens may wait at once, in the whole installation: the fewer, the less a guessed code finds. */
const MOST_WAITING = 2000;

export interface PairingRequest {
  /** What the screen was given when it asked first; null: it has nothing. */
  readonly secret: string | null;
  readonly device: DeviceFacts;
  readonly address: string | null;
  readonly nowMs: number;
}

export type Pairing =
  | {
      readonly state: "waiting";
      readonly code: string;
      /** Epoch ms. */
      readonly expiresAt: number;
      /** For the screen to keep. */
      readonly secret: string;
    }
  | { readonly state: "paired"; readonly credential: Credential };

/**
 * A screen without a credential begins to wait, or asks whether somebody has typed its code. Then it gets its credential, the same one as often as
 * it asks, until it has used it. A code that has run out is followed by another.
 *
 * @param installationSecret what credentials are made from
 */
export async function askPairing(
  db: Db,
  installationSecret: string,
  request: PairingRequest,
): Promise<Result<Pairing, Refusal>> {
  const known = request.secret === null ? null : await goOn(db, installationSecret, request.secret, request);
  return known === null ? begin(db, request) : ok(known);
}

async function goOn(
  db: Db,
  installationSecret: string,
  secret: string,
  { device, nowMs }: PairingRequest,
): Promise<Pairing | null> {
  const hash = hashToken(secret);
  const row = await db
    .selectFrom("display_pairings")
    .leftJoin("displays", "displays.id", "display_pairings.display_id")
    .select(["code", "expires_at", "display_id", "next_token_hash"])
    .where("secret_hash", "=", hash)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.display_id !== null) {
    const credential = credentialAfter(installationSecret, hash);
    return row.next_token_hash === credential.hash ? { state: "paired", credential } : null;
  }
  if (row.expires_at > nowMs) return { state: "waiting", code: row.code, expiresAt: row.expires_at, secret };
  const next = { code: await freeCode(db), expires_at: nowMs + CODE_MS, device: JSON.stringify(device) };
  const renewed = await db
    .updateTable("display_pairings")
    .set(next)
    .where("secret_hash", "=", hash)
    .where("display_id", "is", null)
    .executeTakeFirst();
  // Typed at the last moment: the next question finds the display.
  if (renewed.numUpdatedRows === 0n) return { state: "waiting", code: row.code, expiresAt: row.expires_at, secret };
  return { state: "waiting", code: next.code, expiresAt: next.expires_at, secret };
}

async function begin(db: Db, { device, address, nowMs }: PairingRequest): Promise<Result<Pairing, Refusal>> {
  const waitMs = pairingsBegun().note(address, nowMs);
  if (waitMs > 0) return tooMany(waitMs);
  const waiting = await db
    .selectFrom("display_pairings")
    .select((value) => value.fn.countAll<number | string>().as("screens"))
    .executeTakeFirst();
  if (Number(waiting?.screens ?? 0) >= MOST_WAITING) return tooMany(60_000);
  const [secret, code, expiresAt] = [newToken(), await freeCode(db), nowMs + CODE_MS];
  await db
    .insertInto("display_pairings")
    .values({
      secret_hash: hashToken(secret),
      code,
      device: JSON.stringify(device),
      address,
      display_id: null,
      created_at: nowMs,
      expires_at: expiresAt,
    })
    .execute();
  return ok({ state: "waiting", code, expiresAt, secret });
}

/** One that no other screen shows or has just shown. */
async function freeCode(db: Db): Promise<string> {
  for (;;) {
    const code = newPairingCode();
    const taken = await db.selectFrom("display_pairings").select("code").where("code", "=", code).executeTakeFirst();
    if (taken === undefined) return code;
  }
}

function tooMany(waitMs: number) {
  return limited("too-many-attempts", "Too many screens have asked for a code. Wait a little.", waitMs);
}
