import type { Limit } from "./rule";

/*
 * A limit as a file's differences tell it, in file terms and no language: `45000`, `sla × 0.75 - 5000, grace`, `eligible.rt × 2`.
 */

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const SLA = /^sla × (\S+?)(?: ([+-]) (\S+?))?(, grace)?$/;
const METRIC = /^(\S+) × (\S+)$/;

export function limitCode(limit: Limit): string {
  if (limit.by === "number") return String(limit.value);
  if (limit.by === "metric") return `${limit.metric} × ${limit.factor}`;
  const { share, plus, grace } = limit;
  const more = plus === 0 ? "" : plus < 0 ? ` - ${-plus}` : ` + ${plus}`;
  return `sla × ${share}${more}${grace ? ", grace" : ""}`;
}

/** Null for what `limitCode` never makes. */
export function readLimitCode(code: string): Limit | null {
  if (NUMBER.test(code)) return { by: "number", value: Number(code) };
  const [isSla, share = "", sign, more = "0", grace] = SLA.exec(code) ?? [];
  if (isSla !== undefined) {
    const plus = sign === "-" ? -Number(more) : Number(more);
    const read = { by: "sla", share: Number(share), plus, grace: grace !== undefined } as const;
    return Number.isFinite(read.share) && Number.isFinite(plus) ? read : null;
  }
  const [isMetric, metric = "", factor = ""] = METRIC.exec(code) ?? [];
  return isMetric !== undefined && Number.isFinite(Number(factor))
    ? { by: "metric", metric, factor: Number(factor) }
    : null;
}
