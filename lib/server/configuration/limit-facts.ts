import "server-only";
import type { Limit, ThresholdRule } from "@/lib/domain/threshold/rule";
import type { Facts } from "./differences";

/** What is said of a figure's limits: in the units of the file, and in no language. */
export function limitFacts({ direction, near, breach, forMs, recover, hours, top }: ThresholdRule) {
  return {
    direction,
    near: near === null ? null : limitText(near),
    breach: breach === null ? null : limitText(breach),
    forMs,
    recover,
    hours: hours === null ? null : [...hours.days.map(({ day, from, to }) => `${day} ${from}-${to}`), hours.zone],
    top,
  } satisfies Facts;
}

function limitText(limit: Limit): string {
  if (limit.by === "number") return String(limit.value);
  if (limit.by === "metric") return `${limit.metric} × ${limit.factor}`;
  const { share, plus, grace } = limit;
  const more = plus === 0 ? "" : plus < 0 ? ` - ${-plus}` : ` + ${plus}`;
  return `sla × ${share}${more}${grace ? ", grace" : ""}`;
}
