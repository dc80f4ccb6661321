import "server-only";
import type { ProviderCheck, ProviderCheckInput } from "@/lib/contracts/admin/identity-providers";
import { discoveryAddress } from "@/lib/domain/identity/issuer";
import { issuerOf } from "@/lib/domain/identity/maker";
import {
  PROVIDER_CHECK_STEPS,
  type ProviderCheckStep,
  type ProviderFailureCode,
} from "@/lib/domain/identity/provider-check";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { CheckLimiter } from "@/lib/server/connect/limiter";
import type { Db } from "@/lib/server/db/database";
import { fetchJsonWithin } from "@/lib/server/single-sign-on/bounded-json";
import { clientSettings } from "@/lib/server/single-sign-on/client-settings";
import { type IssuerDocument, judgeDocument } from "@/lib/server/single-sign-on/discovery";
import { wrongIssuer } from "./fits";
import { hasKey } from "./key-set";

export interface ProviderCheckDeps {
  readonly db: Db;
  readonly siteUrl: string;
  readonly limiter: CheckLimiter;
}

interface Failure {
  readonly step: ProviderCheckStep;
  readonly code: ProviderFailureCode;
  readonly told: string | null;
}

/**
 * Asks a provider what it says of itself and whether people can be sent there, as the sign-in would. Only the issuer's own address is asked, and
 * that of its keys, which may be no nearer to this server than the issuer: a provider elsewhere makes nobody here ask the own network.
 */
export async function checkProvider(
  { db, siteUrl, limiter }: ProviderCheckDeps,
  input: ProviderCheckInput,
  asker: { readonly userId: string; readonly trace: Trace },
): Promise<Result<ProviderCheck, Refusal>> {
  const wrong = wrongIssuer(input.maker, siteUrl);
  if (wrong !== null) return wrong;
  const turn = limiter.begin(asker.userId);
  if (!turn.ok) return turn;
  try {
    const issuer = issuerOf(input.maker);
    const found = await ask(issuer, input, siteUrl);
    const outcome = found.ok ? "passed" : "failed";
    await recordAudit(db, { ...asker.trace, action: "identity-provider.checked", after: { issuer, outcome } });
    return ok({
      host: new URL(issuer).host,
      steps: stepsUntil(found.ok ? null : found.error.step),
      failure: found.ok ? null : { code: found.error.code, told: found.error.told },
      tellsGroups: found.ok ? tellsGroups(found.value, input.groupsClaim) : null,
    });
  } finally {
    turn.value.end();
  }
}

async function ask(
  issuer: string,
  { maker, groupsClaim }: ProviderCheckInput,
  siteUrl: string,
): Promise<Result<IssuerDocument, Failure>> {
  const found = await fetchJsonWithin(discoveryAddress(issuer), "loopback");
  if (!found.ok) return err({ step: "reach", ...found.error });
  const document = judgeDocument(found.value.json, issuer, siteUrl);
  if (!document.ok) return err({ step: stepOf(document.error.code), ...document.error });
  const settings = clientSettings(document.value, { kind: maker.kind, groupsClaim });
  if (!settings.ok) return err({ step: stepOf(settings.error.code), ...settings.error });
  const keys = await fetchJsonWithin(document.value.jwks_uri, found.value.near);
  if (!keys.ok) return err({ step: "keys", ...keys.error });
  if (!hasKey(keys.value.json)) return err({ step: "keys", code: "no-keys", told: null });
  return document;
}

/** The step that a document fails by; what is no document was not reached. */
function stepOf(code: ProviderFailureCode): ProviderCheckStep {
  if (code === "other-issuer") return "issuer";
  if (code === "unsafe-address") return "addresses";
  if (code === "signing") return "signing";
  return code === "client-authentication" ? "client" : "reach";
}

function stepsUntil(failed: ProviderCheckStep | null): ProviderCheck["steps"] {
  const end = failed === null ? PROVIDER_CHECK_STEPS.length : PROVIDER_CHECK_STEPS.indexOf(failed);
  return PROVIDER_CHECK_STEPS.map((step, at) => ({
    step,
    state: at < end ? "passed" : at === end ? "failed" : "not-reached",
  }));
}

/** A claim that is reached through objects is listed by its outermost name. */
function tellsGroups({ claims_supported, scopes_supported }: IssuerDocument, claim: string | null): boolean | null {
  if (claim === null || claims_supported === undefined) return null;
  const names = [claim, claim.split(".")[0] ?? claim];
  return names.some((name) => claims_supported.includes(name)) || scopes_supported?.includes("groups") === true;
}
