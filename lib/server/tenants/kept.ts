import "server-only";
import type { KeptBy } from "@/lib/contracts/admin/tenants";
import type { Config } from "@/lib/server/config/config";

/** Which rows every start brings in step again, so that a change by hand would be undone without a word. */
export interface Kept {
  /** By origin of the row. */
  readonly origins: ReadonlyMap<string, Exclude<KeptBy, null>>;
  /** Whether the environment also says how often to ask. */
  readonly pollSeconds: boolean;
}

/** What this process's environment keeps. A row whose variable is gone is anybody's again. */
export function keptByConfig({
  firstTenant,
  demo,
  pollGiven,
}: Pick<Config, "firstTenant" | "demo" | "pollGiven">): Kept {
  const origins = new Map<string, "environment" | "demo">();
  if (firstTenant !== null) origins.set("environment", "environment");
  for (const index of demo?.tenants.keys() ?? []) origins.set(`demo:${index + 1}`, "demo");
  return { origins, pollSeconds: pollGiven };
}

/** Who keeps a row of this origin; null for nobody but people. */
export function keeperOf(kept: Kept, origin: string | null): KeptBy {
  return origin === null ? null : (kept.origins.get(origin) ?? null);
}

/** The fields of a tenant that a variable holds, and which one. The demo makes its data anew with every run, so it holds nothing. */
export function heldFields(kept: Kept, origin: string | null): Readonly<Partial<Record<HeldField, string>>> {
  if (keeperOf(kept, origin) !== "environment") return {};
  return {
    region: "EIGHTX8_REGION",
    credential: "EIGHTX8_API_KEY",
    tenantName: "EIGHTX8_TENANT",
    ...(kept.pollSeconds && { pollSeconds: "WALLBOARD_POLL_SECONDS" }),
  };
}

export type HeldField = "region" | "credential" | "tenantName" | "pollSeconds";
