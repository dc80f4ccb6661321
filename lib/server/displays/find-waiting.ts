import "server-only";
import { type DeviceFacts, deviceFacts } from "@/lib/contracts/display/report";
import { checkPairingCode, readPairingCode } from "@/lib/domain/display/pairing-code";
import { limited, notFound, type Refusal, type Refused } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import { codesTyped } from "./pairing-limits";

/** The device that shows the code now, so that whoever typed it can tell that it is the one before them. */
export async function waitingDevice(
  db: Db,
  caller: Caller,
  typed: string,
  nowMs: number,
): Promise<Result<{ readonly device: DeviceFacts }, Refusal>> {
  return typedBy(caller, nowMs, async () => {
    const found = await findWaiting(db, typed, nowMs);
    if (found === null) return noCode();
    const device = deviceFacts.safeParse(JSON.parse(found.device));
    return device.success ? ok({ device: device.data }) : noCode();
  });
}

/** The screen that shows the code now; in a transaction nobody else pairs it. Null where none does. */
export async function findWaiting(db: Db, typed: string, nowMs: number) {
  const code = readPairingCode(typed);
  if (checkPairingCode(code) !== "whole") return null;
  const rows = db
    .selectFrom("display_pairings")
    .select(["secret_hash", "device"])
    .where("code", "=", code)
    .where("display_id", "is", null)
    .where("expires_at", ">", nowMs);
  return (await (db.isTransaction ? holdRows(db, rows) : rows).executeTakeFirst()) ?? null;
}

/** Counts a typed code before it is looked for; only one that no screen shows goes on counting. */
export async function typedBy<T>(
  { userId }: Caller,
  nowMs: number,
  look: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const attempt = codesTyped().begin(userId, nowMs);
  if (attempt.waitMs > 0)
    return limited("too-many-attempts", "Too many codes that no screen shows. Wait a little.", attempt.waitMs);
  const found = await look();
  if (found.ok || found.error.code !== NO_CODE) attempt.forgive();
  return found;
}

const NO_CODE = "code-not-found";

export function noCode(): Refused {
  return notFound("code");
}
