import type { Measure } from "@/lib/domain/board/measure";
import { PRESSED } from "../scenes/queues";
import { liveStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

/* Kinds that show one figure. */

const ofQueues = (metric: string, ...ids: readonly string[]): Measure => ({
  of: "queues",
  metric,
  queues: ids.length === 0 ? { all: true } : { ids },
});
const ofAgents = (metric: string): Measure => ({ of: "agents", metric, agents: { all: true } });

const LONGEST_WAIT = "interactionsLongestWaitInQueue.rt";
const SERVICE_LEVEL = "slaPercentage.today";
const AGAINST_SLA = { by: "sla" } as const;
const UNTARGETED = { by: "none" } as const;

/** The same for each of them: what there is no figure of. */
const without = {
  "nothing chosen": never("there is always a metric"),
  gone: { measure: ofQueues(SERVICE_LEVEL, "closed-long-ago") },
  "cannot combine": { measure: ofQueues("handling.rt") },
  "no base": { measure: ofQueues("avgHandlingTime.today") },
} as const;

export const number: SpecimensOf<"number"> = {
  states: liveStates<"number">({
    options: { measure: ofQueues(LONGEST_WAIT, PRESSED), target: AGAINST_SLA, sparkline: true },
    ...without,
  }),
  variants: {
    "of several": { options: { measure: ofQueues(LONGEST_WAIT), target: AGAINST_SLA }, scene: "breach" },
    compared: { options: { comparison: 5, sparkline: true }, scene: "calm" },
    "of a whole": {
      options: { measure: ofAgents("agents.available"), target: { by: "metric", metric: "agents.loggedIn" } },
      scene: "calm",
    },
    share: {
      options: { measure: ofQueues(SERVICE_LEVEL), target: AGAINST_SLA, comparison: 60 },
      scene: "breach",
    },
    thousands: {
      options: { measure: ofQueues("accepted.today"), target: { by: "metric", metric: "entered.today" } },
      scene: "calm",
    },
    alone: { title: "Customers who are waiting for us", scene: "calm" },
  },
};

const gaugeOptions = { measure: ofQueues(SERVICE_LEVEL, PRESSED), target: AGAINST_SLA };
export const gauge: SpecimensOf<"gauge"> = {
  states: liveStates<"gauge">({ options: gaugeOptions, ...without }),
  variants: {
    arc: { options: { ...gaugeOptions, shape: "arc" }, scene: "calm" },
    "arc breach": { options: { ...gaugeOptions, shape: "arc" }, scene: "breach" },
    "own scale": { options: { measure: ofQueues("entered.today"), target: UNTARGETED, max: 2000 }, scene: "calm" },
  },
};

export const bar: SpecimensOf<"bar"> = {
  states: liveStates<"bar">({ options: gaugeOptions, ...without }),
  variants: {
    standing: { options: { ...gaugeOptions, orientation: "vertical" }, scene: "calm" },
    "standing breach": { options: { ...gaugeOptions, orientation: "vertical" }, scene: "breach" },
    duration: { options: { measure: ofQueues(LONGEST_WAIT, PRESSED), target: AGAINST_SLA }, scene: "near" },
  },
};

export const chart: SpecimensOf<"chart"> = {
  states: liveStates<"chart">({
    options: {
      series: [
        { measure: ofQueues("interactionsWaitInQueue.rt"), as: "bar", label: null },
        { measure: ofAgents("agents.available"), as: "line", label: null },
      ],
    },
    near: never("a chart has no level"),
    breach: never("a chart has no level"),
    "nothing chosen": never("there is always a series"),
    gone: { series: [{ measure: ofQueues(SERVICE_LEVEL, "closed-long-ago"), as: "line", label: null }] },
    "cannot combine": { series: [{ measure: ofQueues("handling.rt"), as: "line", label: null }] },
    "no base": { series: [{ measure: ofQueues("avgHandlingTime.today"), as: "line", label: null }] },
  }),
  variants: {
    "one line": {
      options: { series: [{ measure: ofQueues(SERVICE_LEVEL), as: "line", label: null }], targetLine: 80 },
      scene: "calm",
    },
    "two units": {
      options: {
        series: [
          { measure: ofQueues(LONGEST_WAIT), as: "line", label: "Longest" },
          { measure: ofQueues(SERVICE_LEVEL), as: "line", label: "In SLA" },
        ],
        windowMinutes: 30,
      },
      scene: "calm",
    },
  },
};
