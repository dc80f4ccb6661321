import "server-only";
import * as z from "zod";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit } from "@/lib/server/audit/record";
import { hashPassword } from "@/lib/server/crypto/password";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { passwordProblem } from "./password-rules";
import { countUsers, createUser } from "./users";

/** A set-up link works this long, ms. */
export const SET_UP_MS = 24 * 60 * 60 * 1000;

/** What the set-up form sends. */
export const setUpInput = z
  .object({
    token: z.string().min(1, "is missing").max(128, "is not a set-up token"),
    name: z
      .string()
      .trim()
      .min(1, "must not be empty")
      .max(100, "must have at most 100 characters")
      .regex(/^[^\p{Cc}]*$/u, "must not contain control characters"),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(254, "must have at most 254 characters")
      .pipe(z.email("must be an e-mail address")),
    password: z.string(),
  })
  .superRefine((input, context) => {
    const problem = passwordProblem(input.password, [input.email, input.name]);
    if (problem !== null) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
export type SetUpInput = z.infer<typeof setUpInput>;

/** Makes the one-time token of a new installation, in place of any earlier one; null when somebody has an account already. */
export async function createSetUpToken(db: Db, now: number): Promise<string | null> {
  if ((await countUsers(db)) > 0) return null;
  const token = newToken();
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("set_up_tokens").execute();
    await trx
      .insertInto("set_up_tokens")
      .values({ token_hash: hashToken(token), expires_at: now + SET_UP_MS, created_at: now })
      .execute();
  });
  return token;
}

/** Whether a set-up link still works, for the page behind it. */
export async function isSetUpOpen(db: Db, token: string, now: number): Promise<boolean> {
  const row = await db
    .selectFrom("set_up_tokens")
    .select("token_hash")
    .where("token_hash", "=", hashToken(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined && (await countUsers(db)) === 0;
}

/** Creates the first installation admin and uses the token up; nothing happens when the token is wrong, old or used. */
export async function completeSetUp(
  db: Db,
  input: SetUpInput,
  address: string | null,
  now: number,
): Promise<Result<{ readonly userId: string }, "link-invalid">> {
  if (!(await isSetUpOpen(db, input.token, now))) return err("link-invalid");
  const passwordHash = await hashPassword(input.password);
  return db.transaction().execute(async (trx) => {
    // Deleting the row is what claims it: of two requests at once, one finds nothing left.
    const claimed = await trx
      .deleteFrom("set_up_tokens")
      .where("token_hash", "=", hashToken(input.token))
      .where("expires_at", ">", now)
      .returning("token_hash")
      .executeTakeFirst();
    if (claimed === undefined || (await countUsers(trx)) > 0) return err("link-invalid" as const);
    const userId = await createUser(
      trx,
      { email: input.email, name: input.name, passwordHash, installationAdmin: true },
      now,
    );
    const actor = { id: userId, email: input.email };
    await recordAudit(trx, {
      action: "set-up.completed",
      at: now,
      actor,
      address,
      subject: { kind: "user", id: userId },
    });
    return ok({ userId });
  });
}

/** The first admin by environment: created when nobody has an account yet. Resolves to whether it was. */
export async function ensureFirstAdmin(
  db: Db,
  admin: { readonly email: string; readonly password: string },
  now: number,
): Promise<boolean> {
  if ((await countUsers(db)) > 0) return false;
  const passwordHash = await hashPassword(admin.password);
  await db.transaction().execute(async (trx) => {
    const name = admin.email.split("@")[0] ?? admin.email;
    const userId = await createUser(trx, { email: admin.email, name, passwordHash, installationAdmin: true }, now);
    const subject = { kind: "user", id: userId } as const;
    await recordAudit(trx, {
      action: "first-admin.created",
      at: now,
      actor: null,
      subject,
      after: { email: admin.email },
    });
    await trx.deleteFrom("set_up_tokens").execute();
  });
  return true;
}
