import "server-only";
import type { AgentRow } from "@/lib/domain/snapshot";
import type { Reply } from "./http";
import { headerText } from "./retry-at";

/**
 * When 8x8 took the data, epoch ms on its clock: for each agent that is the moment of the last status change plus the
 * time in that status; the median over the agents shrugs off odd ones. Logged-out agents count only if there are no others
 * (nothing says that their time goes on). Null when no row has both metrics.
 */
export function takenAt(agents: readonly AgentRow[]): number | null {
  const present: number[] = [];
  const loggedOut: number[] = [];
  for (const { metrics } of agents) {
    const changed = metrics["lastStatusChange.rt"];
    const time = metrics["timeOnStatus.rt"];
    if (typeof changed !== "string" || typeof time !== "number") continue;
    const moment = Date.parse(changed) + time;
    if (!Number.isFinite(moment)) continue;
    const out = String(metrics["status.rt"]).replace(/\W/g, "").toLowerCase() === "loggedout";
    (out ? loggedOut : present).push(moment);
  }
  return median(present.length > 0 ? present : loggedOut);
}

function median(values: number[]): number | null {
  values.sort((a, b) => a - b);
  const low = values[(values.length - 1) >> 1];
  const high = values[values.length >> 1];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** 8x8's clock minus ours, ms. The Date header cuts to whole seconds: half a second is added as the likeliest rest. */
export function skewMs(reply: Reply): number | null {
  const date = Date.parse(headerText(reply.headers, "date") ?? "");
  return Number.isNaN(date) ? null : date + 500 - reply.headersAt;
}
