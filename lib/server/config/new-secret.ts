import "server-only";
import { ConfigError } from "./config";
import { VARIABLES } from "./variables";

/** What `npm run rotate-secret` is to change the secret to; null leaves the choice to it. Throws `ConfigError`. */
export function readNewSecret(): string | null {
  const raw = process.env.WALLBOARD_NEW_SECRET;
  if (raw === undefined || raw.trim() === "") return null;
  const parsed = VARIABLES.secret.schema.safeParse(raw);
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  throw new ConfigError([`WALLBOARD_NEW_SECRET is set, but not usable: it must be ${VARIABLES.secret.rule}.`]);
}
