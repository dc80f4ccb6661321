import "server-only";
import { once } from "@/lib/server/once";
import { loadSecret } from "./secret";
import { parseSettings, type Settings } from "./settings";

/** The whole configuration of this process. `secret` is the root of all keys: derive from it, never use it directly. */
export interface Config extends Settings {
  readonly secret: string;
  /** Cookies only over https; browsers would drop them on a plain http installation. */
  readonly secureCookies: boolean;
}

/** A configuration that cannot be used; the message is for the person who starts the product. */
export class ConfigError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(
      `Wallboard cannot start with this configuration:\n${sentences.map((sentence) => `  - ${sentence}`).join("\n")}`,
    );
    this.name = "ConfigError";
  }
}

/** The configuration of this process, read and checked on first use and never again. Throws `ConfigError`. */
export function getConfig(): Config {
  return once("config", () => {
    const settings = parseSettings(process.env);
    if (!settings.ok) throw new ConfigError(settings.error);
    const config = Object.freeze({
      ...settings.value,
      secret: loadSecret(settings.value.dataDir, settings.value.givenSecret),
      secureCookies: settings.value.url.startsWith("https:"),
    });
    // next-auth reads its own address from the environment and complains where it is missing.
    process.env.NEXTAUTH_URL = config.url;
    return config;
  });
}
