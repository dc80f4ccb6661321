import "server-only";
import type { CheckEvent, CheckInput } from "@/lib/contracts/admin/connect";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { SealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { sealConnection } from "@/lib/server/eightx8/connection";
import type { Connection } from "@/lib/server/eightx8/types";
import { openSecret } from "@/lib/server/tenants/credentials";
import { findTenant } from "@/lib/server/tenants/find-tenants";
import { answerCheck } from "./answer-check";
import { runCheck } from "./check";
import type { CheckLimiter } from "./limiter";
import { openProbe } from "./probe";

/** The longest that a check may take in all, ms: three requests that hang until each is given up. */
const LONGEST_MS = 30_000;

export interface CheckDeps {
  readonly db: Db;
  readonly sealing: SealingKey;
  /** The installation's own address of 8x8; null for the real one. No check asks anywhere else. */
  readonly baseUrl: string | null;
  readonly limiter: CheckLimiter;
  readonly longestMs?: number;
  /** For one request to 8x8, ms. */
  readonly deadlineMs?: number;
}

/** Who asks, and until when they are there. */
export interface CheckAsker {
  readonly userId: string;
  readonly trace: Trace;
  readonly gone: AbortSignal;
}

/** Checks what somebody typed, before it is stored. */
export async function checkNew(
  deps: CheckDeps,
  input: CheckInput,
  asker: CheckAsker,
): Promise<Result<Response, Refusal>> {
  const { region, tenantName } = input;
  const keys = await keysOf(deps, input.credential);
  if (keys === null) return notFound("credential");
  const connection = sealConnection({ ...keys, region, tenantName, baseUrl: deps.baseUrl });
  return begin(deps, { tenantId: null, connection, timeZone: null }, asker);
}

/** Checks a tenant as it is stored. */
export async function checkTenant(
  deps: CheckDeps,
  tenantId: string,
  asker: CheckAsker,
): Promise<Result<Response, Refusal>> {
  const tenant = await findTenant(deps.db, tenantId, deps);
  if (tenant === null) return notFound("tenant");
  return begin(deps, { tenantId, connection: tenant.connection, timeZone: tenant.timeZone }, asker);
}

interface Subject {
  readonly tenantId: string | null;
  readonly connection: Connection;
  readonly timeZone: string | null;
}

function begin(deps: CheckDeps, subject: Subject, asker: CheckAsker): Result<Response, Refusal> {
  const turn = deps.limiter.begin(asker.userId);
  if (!turn.ok) return turn;
  const { signal, end } = turn.value;
  return ok(
    answerCheck(asker.gone, async (emit, gone) => {
      const late = AbortSignal.timeout(deps.longestMs ?? LONGEST_MS);
      try {
        await check(deps, subject, asker.trace, emit, AbortSignal.any([gone, signal, late]));
      } finally {
        end();
      }
    }),
  );
}

async function check(
  deps: CheckDeps,
  { tenantId, connection, timeZone }: Subject,
  trace: Trace,
  emit: (event: CheckEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { baseUrl, deadlineMs } = deps;
  const probe = openProbe({ baseUrl, now: Date.now, ...(deadlineMs === undefined ? {} : { deadlineMs }) });
  try {
    const outcome = await runCheck({ probe, connection, timeZone, emit, now: Date.now, signal });
    const { region, tenantName } = connection;
    await recordAudit(deps.db, {
      ...trace,
      action: "tenant.checked",
      tenantId,
      subject: tenantId === null ? null : { kind: "tenant", id: tenantId },
      after: { ...outcome, region, tenantName },
    });
  } finally {
    await probe.close();
  }
}

/** Key and secret to check with; null where there is no such credential. */
async function keysOf({ db, sealing }: CheckDeps, credential: CheckInput["credential"]) {
  if (credential.kind === "new") {
    const { apiKey, apiSecret } = credential;
    return { credentialId: "check", apiKey, apiSecret };
  }
  const row = await db.selectFrom("credentials").selectAll().where("id", "=", credential.id).executeTakeFirst();
  if (row === undefined) return null;
  return { credentialId: row.id, apiKey: row.api_key, apiSecret: openSecret(sealing, row) };
}
