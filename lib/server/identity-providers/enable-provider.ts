import "server-only";
import type { ProviderEnabled } from "@/lib/contracts/admin/identity-providers";
import type { Revised } from "@/lib/contracts/admin/revised";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { endSessionsThrough } from "@/lib/server/access/sessions";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { ProviderDeps } from "./deps";
import { holdProvider, writeProvider } from "./hold-provider";
import { hasLocalAdmin, noLocalAdmin } from "./local-admin";

interface Done {
  readonly revised?: Revised;
  /** Whose sessions have ended. */
  readonly ended: readonly string[];
}

/** Offers a provider at the sign-in, or does not: then whoever came in through it is signed out at once. */
export async function setProviderEnabled(
  { db, isDemo, recheck }: Pick<ProviderDeps, "db" | "isDemo" | "recheck">,
  providerId: string,
  input: ProviderEnabled,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => setProviderEnabledWithin(trx, isDemo, providerId, input, trace));
  if (!done.ok) return done;
  for (const userId of done.value.ended) await recheck(userId);
  return ok(done.value.revised);
}

/** The same inside a transaction, after which what those have open whose sessions ended is to be looked at. */
export async function setProviderEnabledWithin(
  trx: Db,
  isDemo: boolean,
  providerId: string,
  { enabled, revision }: ProviderEnabled,
  trace: Trace,
): Promise<Result<Done, Refusal>> {
  const known = await holdProvider(trx, providerId);
  if (known === null) return notFound("identity-provider");
  // Two who press the same button want the same.
  if (known.enabled === (enabled ? 1 : 0)) return ok({ ended: [] });
  if (known.revision !== revision) return changedMeanwhile("identity-provider");
  if (!enabled && !isDemo && !(await hasLocalAdmin(trx))) return noLocalAdmin();
  const revised = await writeProvider(trx, known, { enabled: enabled ? 1 : 0 }, trace.at);
  const ended = enabled ? [] : await endSessionsThrough(trx, providerId, trace.at);
  await recordAudit(trx, {
    ...trace,
    action: enabled ? "identity-provider.enabled" : "identity-provider.disabled",
    subject: { kind: "identity-provider", id: providerId },
    before: { name: known.name, enabled: !enabled },
    after: { name: known.name, enabled },
  });
  return ok({ revised, ended });
}
