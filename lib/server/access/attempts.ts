import "server-only";
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/server/crypto/keys";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";

/** How failures slow a subject down: some are free, then each doubles the wait. Times in ms. */
export interface LimitPolicy {
  readonly windowMs: number;
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

const HOUR = 3_600_000;
/** An attacker can make an account's owner wait too, so never long. */
export const ACCOUNT_POLICY: LimitPolicy = { windowMs: HOUR, free: 5, firstWaitMs: 1000, longestWaitMs: 300_000 };
/** An office shares one address, so more is free; whoever goes on waits longer. */
export const ADDRESS_POLICY: LimitPolicy = { windowMs: HOUR, free: 20, firstWaitMs: 1000, longestWaitMs: 900_000 };

/** How long to wait after these earlier attempts (epoch ms) before the next one counts, ms; 0 when it may go ahead. */
export function waitAfter(attempts: readonly number[], now: number, policy: LimitPolicy): number {
  const recent = attempts.filter((at) => at > now - policy.windowMs);
  const over = recent.length - policy.free;
  if (over < 0) return 0;
  const wait = Math.min(policy.firstWaitMs * 2 ** Math.min(over, 30), policy.longestWaitMs);
  return Math.max(0, Math.max(...recent) + wait - now);
}

/** An attempt that was let through: forgive it when it succeeded. */
export interface Attempt {
  readonly waitMs: number;
  /** All that was asked for was right: what failed before on the account is forgiven, too. */
  succeed(): Promise<void>;
  /** What was asked for was right, and is not all that a sign-in asks for: this attempt alone is forgiven. */
  takeBack(): Promise<void>;
  /** The password was right and a code is still to come: counts on for the account, whose codes may be guessed, but not for the address. */
  succeedHalfway(): Promise<void>;
}

/** How long a successful sign-in makes an address familiar to an account, ms. */
const FAMILIAR_MS = 30 * 24 * HOUR;

interface Who {
  readonly account: string;
  readonly address: string | null;
}

/**
 * Counts an attempt before it is judged, so that many at once cannot outrun the count: each row is committed first and
 * read after. An attempt that must wait is taken back, or waiting would prolong itself.
 *
 * Where the account's owner has signed in lately, only failures on this account from there slow them down: otherwise
 * anybody who knows an e-mail address, or sits behind the same proxy, could keep its owner out for ever.
 */
export async function beginAttempt(db: Db, secret: string, who: Who, now: number): Promise<Attempt> {
  const account = subjectOf(secret, `account:${who.account}`);
  const address = who.address === null ? null : subjectOf(secret, `address:${who.address}`);
  const pair = subjectOf(secret, `account:${who.account} address:${who.address}`);
  const familiar = subjectOf(secret, `familiar:${who.account} address:${who.address}`);
  const { ids, timesOf, takeBack } = await count(db, [account, pair, ...(address === null ? [] : [address])], now);
  const isFamiliar = address !== null && (await timesOf(familiar)).some((until) => until > now);
  const waitMs = isFamiliar
    ? waitAfter(await timesOf(pair), now, ACCOUNT_POLICY)
    : Math.max(
        waitAfter(await timesOf(account), now, ACCOUNT_POLICY),
        address === null ? 0 : waitAfter(await timesOf(address), now, ADDRESS_POLICY),
      );
  if (waitMs > 0) await takeBack();
  return {
    waitMs,
    takeBack,
    succeedHalfway: async () => {
      if (address === null) return;
      await db.deleteFrom("sign_in_attempts").where("id", "in", ids).where("subject", "=", address).execute();
    },
    succeed: async () => {
      await takeBack();
      // The owner is in: what others tried on the account no longer slows them. The address keeps its count.
      await db.deleteFrom("sign_in_attempts").where("subject", "in", [account, pair, familiar]).execute();
      if (address === null) return;
      const known = { id: newId(), subject: familiar, at: now + FAMILIAR_MS };
      await db.insertInto("sign_in_attempts").values(known).execute();
    },
  };
}

/** The same for an attempt of which only the network address is known: it is that alone which counts. */
export async function beginAddressAttempt(
  db: Db,
  secret: string,
  address: string | null,
  now: number,
): Promise<Pick<Attempt, "waitMs" | "takeBack">> {
  if (address === null) return { waitMs: 0, takeBack: async () => undefined };
  const subject = subjectOf(secret, `address:${address}`);
  const { timesOf, takeBack } = await count(db, [subject], now);
  const waitMs = waitAfter(await timesOf(subject), now, ADDRESS_POLICY);
  if (waitMs > 0) await takeBack();
  return { waitMs, takeBack };
}

/** Notes an attempt on each of these subjects; the others' times are those without it. */
async function count(db: Db, subjects: readonly string[], now: number) {
  const rows = subjects.map((subject) => ({ id: newId(), subject, at: now }));
  const ids = rows.map((row) => row.id);
  await db
    .deleteFrom("sign_in_attempts")
    .where("at", "<", now - HOUR)
    .execute();
  await db.insertInto("sign_in_attempts").values(rows).execute();
  const timesOf = async (subject: string): Promise<number[]> => {
    const query = db.selectFrom("sign_in_attempts").select("at").where("subject", "=", subject);
    return (await query.where("id", "not in", ids).execute()).map((row) => row.at);
  };
  const takeBack = async (): Promise<void> => {
    await db.deleteFrom("sign_in_attempts").where("id", "in", ids).execute();
  };
  return { ids, timesOf, takeBack };
}

function subjectOf(secret: string, name: string): string {
  return createHmac("sha256", deriveKey(secret, "attempt-subject")).update(name).digest("base64url");
}
