import "server-only";
import * as z from "zod";
import type { Region } from "@/lib/domain/region";
import { err, ok, type Result } from "@/lib/domain/result";
import { type DemoSettings, readDemo } from "./demo";
import { VARIABLES, type Values } from "./variables";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says, checked; the secret may still be absent (it is then made and kept in `dataDir`). */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Origin people use, without a trailing slash. */
  readonly url: string;
  /** True when WALLBOARD_URL was given: only then is `url` more than a guess. */
  readonly urlGiven: boolean;
  readonly dataDir: string;
  /** PostgreSQL address; null for the SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly givenSecret: string | null;
  readonly firstAdmin: { readonly email: string; readonly password: string } | null;
  readonly firstTenant: {
    readonly apiKey: string;
    readonly apiSecret: string;
    readonly region: Region;
    readonly tenantName: string | null;
  } | null;
  /** Replaces the 8x8 address for every tenant of this installation; null for the real one. */
  readonly eightx8BaseUrl: string | null;
  /** How often 8x8 is asked, ms, where a tenant does not say otherwise. */
  readonly pollMs: number;
  /** True when WALLBOARD_POLL_SECONDS was given: only then does it overrule what an admin set for a tenant. */
  readonly pollGiven: boolean;
  /** What this version is called towards displays, which load their page anew when it is another; null: by its build. */
  readonly release: string | null;
  /** How long the minutes and the quarters of history are kept. */
  readonly history: { readonly days: number; readonly months: number };
  readonly logLevel: Values["logLevel"];
  /** Hosts whose pages tiles of boards may embed, in lower case. */
  readonly embedHosts: readonly string[];
  /** Whether what was not recorded is fetched from 8x8's Historical API. */
  readonly backfill: boolean;
  /** Whether a browser may ask for the pseudo-language that finds tight layouts. */
  readonly pseudoLocale: boolean;
  readonly demo: DemoSettings | null;
}

/** Reads every variable; the errors are whole sentences, one for each thing to put right. */
export function parseSettings(env: Environment): Result<Settings, readonly string[]> {
  const wrong: string[] = [];
  const read = <Key extends keyof Values>(key: Key): Values[Key] | undefined => {
    const variable = VARIABLES[key];
    const raw = env[variable.name];
    // Compose files and panels hand over empty text for "not set".
    const parsed = z.safeParse(variable.schema, raw === undefined || raw.trim() === "" ? undefined : raw);
    if (parsed.success) return asValue<Key>(parsed.data);
    const shown = "secret" in variable ? "set, but not usable" : `"${(raw ?? "").slice(0, 80)}"`;
    wrong.push(`${variable.name} is ${shown}: it must be ${variable.rule}. Example: ${variable.example}`);
    return undefined;
  };
  const port = read("port") ?? 3000;
  const url = read("url");
  const [apiKey, apiSecret, tenantName] = [read("apiKey"), read("apiSecret"), read("tenantName")];
  const [adminEmail, adminPassword] = [read("adminEmail"), read("adminPassword")];
  requirePair(env, wrong, "EIGHTX8_API_KEY", "EIGHTX8_API_SECRET");
  requirePair(env, wrong, "WALLBOARD_ADMIN_EMAIL", "WALLBOARD_ADMIN_PASSWORD");
  if (isSet(env, "EIGHTX8_TENANT") && !isSet(env, "EIGHTX8_API_KEY"))
    wrong.push(
      "EIGHTX8_TENANT is set, but EIGHTX8_API_KEY is not: a tenant name means nothing without a key. Set EIGHTX8_API_KEY and EIGHTX8_API_SECRET too, or neither.",
    );
  const region = read("region") ?? "us";
  const settings: Settings = {
    port,
    host: read("host") ?? "0.0.0.0",
    url: url ?? `http://localhost:${port}`,
    urlGiven: url !== undefined,
    dataDir: read("dataDir") ?? "",
    databaseUrl: read("databaseUrl") ?? null,
    givenSecret: read("secret") ?? null,
    firstAdmin: adminEmail && adminPassword ? { email: adminEmail, password: adminPassword } : null,
    firstTenant: apiKey && apiSecret ? { apiKey, apiSecret, region, tenantName: tenantName ?? null } : null,
    eightx8BaseUrl: read("baseUrl") ?? null,
    pollMs: (read("pollSeconds") ?? 5) * 1000,
    pollGiven: isSet(env, "WALLBOARD_POLL_SECONDS"),
    release: read("release") ?? null,
    history: { days: read("historyDays") ?? 8, months: read("historyMonths") ?? 13 },
    logLevel: read("logLevel") ?? "info",
    embedHosts: read("embedHosts") ?? [],
    backfill: read("backfill") ?? true,
    pseudoLocale: read("pseudoLocale") ?? false,
    demo: null,
  };
  const demo = readDemo(env.WALLBOARD_DEMO, settings);
  if (!demo.ok) wrong.push(...demo.error);
  if (wrong.length > 0 || !demo.ok) return err(wrong);
  return ok(Object.freeze({ ...settings, demo: demo.value }));
}

/** Holds because `VARIABLES[key].schema` produced the value, which is how `Values[Key]` is defined. */
function asValue<Key extends keyof Values>(data: unknown): Values[Key] {
  return data as Values[Key];
}

function isSet(env: Environment, name: string): boolean {
  return (env[name] ?? "").trim() !== "";
}

function requirePair(env: Environment, wrong: string[], one: string, other: string): void {
  if (isSet(env, one) === isSet(env, other)) return;
  const [present, missing] = isSet(env, one) ? [one, other] : [other, one];
  wrong.push(`${present} is set, but ${missing} is not: they belong together. Set both, or neither.`);
}
