import "server-only";
import { sql } from "kysely";
import { canInstallation } from "@/lib/server/access/permissions";
import type { TenantHealth } from "@/lib/server/live/health";
import { getLogger } from "@/lib/server/log/log";
import { phase } from "./readiness";
import { callerOf } from "./request-session";
import { type Services, services } from "./services";

/** A tenant that nobody has looked at since the start has nothing to tell but its name. */
type TenantState = TenantHealth | { readonly tenantId: string; readonly name: string; readonly state: "idle" };

export interface Health {
  readonly status: "ok" | "starting" | "stopping" | "failing";
  /** This process answers. */
  readonly live: true;
  /** It can serve: started, not stopping, and its database answers. 8x8's state does not matter here: a restart would not mend it. */
  readonly ready: boolean;
  /** How many tenants are in which state; absent while not ready. */
  readonly tenants?: Readonly<Record<string, number>>;
  /** Each tenant by name, for signed-in installation admins only: customers' names are nobody else's business. */
  readonly details?: readonly TenantState[];
}

/** The state of this process; asks its database, never 8x8. */
export async function readHealth(request: Request): Promise<Health> {
  const current = phase().current;
  if (current !== "serving") return { status: current, live: true, ready: false };
  const all = await services();
  if (!(await answers(all))) return { status: "failing", live: true, ready: false };
  const states = await tenantStates(all);
  const tenants: Record<string, number> = {};
  for (const { state } of states) tenants[state] = (tenants[state] ?? 0) + 1;
  const session = await callerOf(request);
  const mayKnow = session !== null && canInstallation(session.caller, "installation.health");
  return { status: "ok", live: true, ready: true, tenants, ...(mayKnow ? { details: states } : {}) };
}

async function tenantStates({ db, live }: Services): Promise<readonly TenantState[]> {
  const rows = await db.selectFrom("tenants").select(["id", "name"]).orderBy("name").orderBy("id").execute();
  const known = new Map(live.health().map((health) => [health.tenantId, health]));
  return rows.map(({ id, name }) => known.get(id) ?? { tenantId: id, name, state: "idle" });
}

async function answers({ db }: Services): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch (cause) {
    getLogger("health").error({ err: cause }, "the database does not answer");
    return false;
  }
}
