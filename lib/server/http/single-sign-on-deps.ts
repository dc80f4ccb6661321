import "server-only";
import { sealingKey } from "@/lib/server/crypto/seal";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import { createDiscovery } from "@/lib/server/single-sign-on/discovery";
import type { ProviderFailure } from "@/lib/server/single-sign-on/failure";
import type { SpeakDeps } from "@/lib/server/single-sign-on/spoken-to";
import { addressOf } from "./address";
import type { AuthQuestion } from "./next-auth";
import { peopleDeps } from "./people-deps";
import { services } from "./services";

/** What signing in at identity providers works with: what issuers say of themselves is kept once per process. */
export async function singleSignOnDeps() {
  const [{ config }, people] = await Promise.all([services(), peopleDeps()]);
  const discover = once("sso-discovery", () => createDiscovery({ siteUrl: config.url }));
  const speak: SpeakDeps = { db: people.db, sealing: sealingKey(config.secret), discover };
  return { config, people, speak };
}

/** Where a request to sign in came from. */
export function originOf({ headers }: AuthQuestion) {
  return { address: addressOf(headers), userAgent: headers.get("user-agent") };
}

/** Whether next-auth leads to one of its own pages, which are shut here: it does so where something went wrong. */
export function isOwnEnd(siteUrl: string, location: string | null): boolean {
  return location === null || location === "" || location.startsWith(`${siteUrl}/api/auth/`);
}

/** Tells the log what an admin needs to know. */
export function tellFailure(providerId: string, { problem, why }: ProviderFailure): void {
  getLogger("auth").warn({ provider: providerId, problem, why }, "a single sign-on did not succeed");
}
