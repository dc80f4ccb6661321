import "server-only";
import { randomBytes } from "node:crypto";
import type { Config } from "@/lib/server/config/config";
import { installNextSecret, keepNextSecret, readNextSecret } from "@/lib/server/config/secret-files";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { resealAll } from "./reseal";

/** A change of the secret that cannot be made; the message is for the person at the terminal. */
export class RotationError extends Error {}

type Where = Pick<Config, "dataDir" | "givenSecret" | "secret">;

/**
 * Changes the installation's secret: seals everything under `wanted`, or under one that is made. Resolves to what the
 * person needs to hear. Where the secret is a file, the next one is on the disk before anything is sealed with it and takes
 * its place only after the commit, so that whatever happens in between a second run ends it.
 */
export async function rotateSecret(db: Db, where: Where, wanted: string | null, nowMs: number): Promise<string> {
  return where.givenSecret === null
    ? rotateFile(db, where, wanted, nowMs)
    : rotateGiven(db, where.givenSecret, wanted, nowMs);
}

async function rotateFile(db: Db, { dataDir, secret }: Where, wanted: string | null, nowMs: number): Promise<string> {
  // A change that has begun ends with the secret it began with: something may be sealed with it already.
  const begun = readNextSecret(dataDir);
  const next = begun ?? wanted ?? randomBytes(32).toString("base64url");
  refuseSame(next, secret);
  if (begun === null) keepNextSecret(dataDir, next);
  await resealAll(db, sealingKey(secret), sealingKey(next), nowMs);
  installNextSecret(dataDir);
  if (begun === null) return `The secret is changed. ${AFTER}`;
  return `The change of the secret that was interrupted is complete. ${AFTER}${wanted === null || wanted === next ? "" : " Run this again to change it to WALLBOARD_NEW_SECRET."}`;
}

async function rotateGiven(db: Db, secret: string, wanted: string | null, nowMs: number): Promise<string> {
  if (wanted === null)
    throw new RotationError(
      "WALLBOARD_SECRET is set, so only you can change it. Give the next one as WALLBOARD_NEW_SECRET, e.g. WALLBOARD_NEW_SECRET=$(openssl rand -base64 32), and keep it.",
    );
  refuseSame(wanted, secret);
  await resealAll(db, sealingKey(secret), sealingKey(wanted), nowMs);
  return `Everything stored is sealed anew. Set WALLBOARD_SECRET to what WALLBOARD_NEW_SECRET was before you start Wallboard. Everybody signs in again.`;
}

const AFTER =
  'The one before is kept as "secret.previous" in the data folder until Wallboard has started. Everybody signs in again.';

function refuseSame(next: string, secret: string): void {
  if (next === secret) throw new RotationError("WALLBOARD_NEW_SECRET is the secret that is in use already.");
}
