import type { QueueRow } from "@/lib/domain/snapshot";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { inherit, type Rules } from "@/lib/domain/threshold/inherit";
import { isOpen } from "@/lib/domain/threshold/is-open";
import { limitsOf } from "@/lib/domain/threshold/limits";
import { thresholdKey } from "@/lib/domain/threshold/subject";

/** What a tenant itself holds a queue to; null where it has no rule of its own that counts at this moment, so that 8x8's settings do. */
export interface OwnLimits {
  /** The longest wait that is not too long, ms. */
  readonly waitMs: number | null;
  /** 0–100. */
  readonly serviceLevel: number | null;
}

export const NO_OWN_LIMITS: OwnLimits = { waitMs: null, serviceLevel: null };

const WAIT = "interactionsLongestWaitInQueue.rt";
const SERVICE_LEVEL = "slaPercentage.today";

/** @param at epoch ms; rules may count during opening hours alone */
export function ownLimits(row: QueueRow, rules: Rules, at: number, zone: string): OwnLimits {
  const limit = (metric: string, unit: "milliseconds" | "percentage", direction: "above" | "below") => {
    const key = thresholdKey({ of: "queues", metric });
    const { rule, from } = inherit(key, { tile: { use: "inherited" }, board: {}, tenant: rules });
    if (rule === null || from !== "tenant" || rule.direction !== direction) return null;
    if (rule.hours !== null && !isOpen(rule.hours, at, zone)) return null;
    const around = { rows: [row], from: row.id, other: (other: string) => metricNumber(row.metrics, other) };
    const { breach } = limitsOf(rule, unit, around);
    return breach !== null && breach > 0 ? breach : null;
  };
  return { waitMs: limit(WAIT, "milliseconds", "above"), serviceLevel: limit(SERVICE_LEVEL, "percentage", "below") };
}
