import "server-only";
import * as z from "zod";
import { discoveryAddress, isProviderAddress, isSameIssuer } from "@/lib/domain/identity/issuer";
import type { ProviderFailureCode } from "@/lib/domain/identity/provider-check";
import { err, ok, type Result } from "@/lib/domain/result";
import { type FetchFailure, fetchJson } from "./bounded-json";

/** What an issuer says of itself (OpenID Connect Discovery 1.0, section 3); of the rest we make no use. */
const schema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  claims_supported: z.array(z.string()).optional().catch(undefined),
  scopes_supported: z.array(z.string()).optional().catch(undefined),
  id_token_signing_alg_values_supported: z.array(z.string()).optional().catch(undefined),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional().catch(undefined),
  authorization_response_iss_parameter_supported: z.boolean().optional().catch(undefined),
});
export type IssuerDocument = z.infer<typeof schema>;

export interface DiscoveryFailure {
  readonly problem: "unreachable" | "misconfigured";
  readonly code: ProviderFailureCode;
  /** English, for the log. */
  readonly why: string;
  /** What the provider says that is wrong, where it says something. */
  readonly told: string | null;
}

export type Discover = (issuer: string) => Promise<Result<IssuerDocument, DiscoveryFailure>>;

interface DiscoveryOptions {
  /** WALLBOARD_URL: whether plain http on this machine will do depends on it. */
  readonly siteUrl: string;
  readonly now?: () => number;
  readonly fetchDocument?: typeof fetchJson;
}

/** Providers move their addresses seldom, and say so long before, ms. */
const KEEP_MS = 10 * 60_000;
/** More issuers than any installation has. */
const MOST_KEPT = 50;

/** Finds out what issuers offer, and remembers it for ten minutes. Who asks while an answer is on its way shares it; failures are not kept. */
export function createDiscovery({ siteUrl, now = Date.now, fetchDocument = fetchJson }: DiscoveryOptions): Discover {
  const kept = new Map<string, { readonly at: number; readonly answer: ReturnType<Discover> }>();
  const ask: Discover = async (issuer) => {
    const found = await fetchDocument(discoveryAddress(issuer));
    return found.ok ? judgeDocument(found.value, issuer, siteUrl) : unreachable(found.error);
  };
  return (issuer) => {
    const known = kept.get(issuer);
    if (known !== undefined && now() - known.at < KEEP_MS) return known.answer;
    if (kept.size >= MOST_KEPT) kept.clear();
    const entry = { at: now(), answer: ask(issuer) };
    kept.set(issuer, entry);
    return entry.answer.then((answer) => {
      if (!answer.ok && kept.get(issuer) === entry) kept.delete(issuer);
      return answer;
    });
  };
}

/** Whether a document is the issuer's own, and names only addresses that the server may speak to. */
export function judgeDocument(
  found: unknown,
  issuer: string,
  siteUrl: string,
): Result<IssuerDocument, DiscoveryFailure> {
  const parsed = schema.safeParse(found);
  if (!parsed.success) return misconfigured("no-document", "what is there is no discovery document");
  const document = parsed.data;
  const called = document.issuer.slice(0, 200);
  if (!isSameIssuer(document.issuer, issuer)) return misconfigured("other-issuer", `it calls itself ${called}`, called);
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = document;
  const unsafe = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint].find(
    (address) => address !== undefined && !isProviderAddress(address, siteUrl),
  );
  if (unsafe === undefined) return ok(document);
  const named = unsafe.slice(0, 200);
  return misconfigured("unsafe-address", `it names ${named}, which is not https`, named);
}

function unreachable(failure: FetchFailure) {
  return err({ problem: "unreachable", ...failure } as const);
}

/** A provider that answers and cannot be worked with as it is. */
export function misconfigured(code: ProviderFailureCode, why: string, told: string | null = null) {
  return err({ problem: "misconfigured", code, why, told } as const);
}
