import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { once } from "@/lib/server/once";

/** argon2id (the library's default) at OWASP's recommended cost: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const MAX_PASSWORD_LENGTH = 256;

/** The same password typed on different keyboards can arrive composed or decomposed (é): both must be one. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), COST);
}

/**
 * Whether the password matches. With `stored` null (nobody by that name) it does the same work against a hash that
 * nothing matches, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const candidate = normalise(password.slice(0, MAX_PASSWORD_LENGTH + 1));
  const against = stored ?? (await once("dummy-password-hash", () => hash(crypto.randomUUID(), COST)));
  const matches = await verify(against, candidate);
  return stored !== null && password.length <= MAX_PASSWORD_LENGTH && matches;
}
