import "server-only";
import { sql } from "kysely";
import { getLogger } from "@/lib/server/log/log";
import { phase } from "./readiness";
import { type Services, services } from "./services";

export interface Health {
  readonly status: "ok" | "starting" | "stopping" | "failing";
  /** This process answers. */
  readonly live: true;
  /** It can serve: started, not stopping, and its database answers. */
  readonly ready: boolean;
}

/** The state of this process. */
export async function readHealth(_request: Request): Promise<Health> {
  const current = phase().current;
  if (current !== "serving") return { status: current, live: true, ready: false };
  const all = await services();
  if (!(await answers(all))) return { status: "failing", live: true, ready: false };
  return { status: "ok", live: true, ready: true };
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
