import "server-only";
import { limitCode } from "@/lib/domain/threshold/limit-code";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { Facts } from "./differences";

/** What is said of a figure's limits: in the units of the file, and in no language. */
export function limitFacts({ direction, near, breach, forMs, recover, hours, top }: ThresholdRule) {
  return {
    direction,
    near: near === null ? null : limitCode(near),
    breach: breach === null ? null : limitCode(breach),
    forMs,
    recover,
    hours: hours === null ? null : [...hours.days.map(({ day, from, to }) => `${day} ${from}-${to}`), hours.zone],
    top,
  } satisfies Facts;
}
