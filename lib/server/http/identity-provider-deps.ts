import "server-only";
import { createCheckLimiter } from "@/lib/server/connect/limiter";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { ProviderCheckDeps } from "@/lib/server/identity-providers/check-provider";
import type { ProviderDeps } from "@/lib/server/identity-providers/deps";
import { once } from "@/lib/server/once";
import { services } from "./services";

/** What changing identity providers needs, from the services of this process. */
export async function identityProviderDeps(): Promise<ProviderDeps> {
  const { config, db, live } = await services();
  const recheck = (userId: string) => live.recheckPerson(userId);
  return { db, sealing: sealingKey(config.secret), siteUrl: config.url, isDemo: config.demo !== null, recheck };
}

/** What checking them needs; one limiter per process. */
export async function providerCheckDeps(): Promise<ProviderCheckDeps> {
  const { config, db } = await services();
  return { db, siteUrl: config.url, limiter: once("provider-check-limiter", () => createCheckLimiter(Date.now)) };
}
