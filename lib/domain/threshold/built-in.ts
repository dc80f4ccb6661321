import { AGENT_STATES, OVERLONG_AFTER_MS } from "@/lib/domain/state/agent-state";
import { DEFAULT_RULES } from "@/lib/domain/state/rules";
import type { Limit, ThresholdRule } from "./rule";
import { thresholdKey } from "./subject";

function ownOf(share: number, plus = 0, grace = false): Limit {
  return { by: "sla", share, plus, grace };
}

const ALWAYS_AT_ONCE = { forMs: 0, recover: 0, hours: null, top: true } as const;

const LONGEST_WAIT: ThresholdRule = {
  direction: "above",
  near: ownOf(DEFAULT_RULES.waitNearShare),
  breach: ownOf(1, 0, true),
  ...ALWAYS_AT_ONCE,
};

const SERVICE_LEVEL: ThresholdRule = {
  direction: "below",
  near: ownOf(1),
  breach: ownOf(1, -DEFAULT_RULES.serviceLevelNearPoints),
  ...ALWAYS_AT_ONCE,
};

function overlong(ms: number): ThresholdRule {
  return { direction: "above", near: null, breach: { by: "number", value: ms }, ...ALWAYS_AT_ONCE };
}

/**
 * What applies where nobody set anything: the rules of `lib/domain/state`, so that a designed board says what the board that makes itself
 * says. Where that one has no rule (abandoned calls, for one) there is none: a limit that nobody chose is nobody's alarm.
 */
export const BUILT_IN_RULES: Readonly<Record<string, ThresholdRule>> = Object.fromEntries([
  [thresholdKey({ of: "queues", metric: "interactionsLongestWaitInQueue.rt" }), LONGEST_WAIT],
  [thresholdKey({ of: "queues", metric: "slaPercentage.today" }), SERVICE_LEVEL],
  ...AGENT_STATES.flatMap((state) => {
    const most = OVERLONG_AFTER_MS[state];
    return most === null ? [] : [[thresholdKey({ of: "states", state }), overlong(most)] as const];
  }),
]);
