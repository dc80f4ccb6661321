import "server-only";
import type { CheckAsker, CheckDeps } from "@/lib/server/connect/begin-check";
import { createCheckLimiter } from "@/lib/server/connect/limiter";
import { sealingKey } from "@/lib/server/crypto/seal";
import { once } from "@/lib/server/once";
import type { GuardedContext } from "./guard";
import { services } from "./services";

/** What checks work with: the installation's own address of 8x8, and one limiter per process. */
export async function checkDeps(): Promise<CheckDeps> {
  const { db, config } = await services();
  const limiter = once("check-limiter", () => createCheckLimiter(Date.now));
  return { db, sealing: sealingKey(config.secret), baseUrl: config.eightx8BaseUrl, limiter };
}

/** Who asks for a check by this request. */
export function checkAsker({ caller, trace, request }: GuardedContext): CheckAsker {
  return { userId: caller.userId, trace, gone: request.signal };
}
