import { signInName } from "@/lib/domain/identity-provider";
import { err, ok, type Result } from "@/lib/domain/result";
import { postAuth } from "./next-auth-api";

/**
 * Begins a sign-in at an identity provider; resolves to where the browser is to go: there, or to the page that says why not. `next`
 * is the path of this site to come back to. Never throws.
 */
export async function beginSingleSignOn(
  providerId: string,
  next: string,
): Promise<Result<string, { readonly code: "network" | "unknown" }>> {
  try {
    const { status, url } = await postAuth(`signin/${signInName(providerId)}`, { callbackUrl: next });
    return status === 200 && url !== null ? ok(url) : err({ code: "unknown" });
  } catch {
    return err({ code: "network" });
  }
}
