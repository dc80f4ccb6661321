import { GROUP } from "../scenes/agents";
import { liveStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

/* Kinds that show people. */

const NOBODY = { agents: { ids: ["left-long-ago"] } } as const;
const ofEach = {
  "nothing chosen": never("there are always agents to choose from"),
  "cannot combine": never("it shows each agent by themselves"),
  "no base": never("it shows each agent by themselves"),
} as const;
const unjudged = { near: never("it has no level"), breach: never("it has no level") } as const;

const column = (key: string) => ({ key, label: null, thresholds: { use: "inherited" } as const });

export const agentList: SpecimensOf<"agent-list"> = {
  states: liveStates<"agent-list">({ options: {}, gone: NOBODY, ...ofEach }),
  variants: {
    columns: {
      options: { columns: [column("accepted.today"), column("averageHandlingTime.today")] },
      scene: "calm",
    },
    "first names, five at most": { options: { names: "first", most: 5, sort: "name" }, scene: "calm" },
  },
};

export const agentGrid: SpecimensOf<"agent-grid"> = {
  states: liveStates<"agent-grid">({ options: {}, gone: NOBODY, ...ofEach }),
  variants: {
    initials: { options: { names: "initials", showsTime: false }, scene: "calm" },
    queues: { options: { showsQueues: true, sort: "time" }, scene: "breach" },
  },
};

export const agentStates: SpecimensOf<"agent-states"> = {
  states: liveStates<"agent-states">({ options: {}, gone: NOBODY, ...ofEach, ...unjudged }),
  variants: {
    bar: { options: { shape: "bar" }, scene: "calm" },
    "bar stale": { options: { shape: "bar" }, scene: "stale" },
    "no legend": { options: { legend: false }, scene: "calm" },
  },
};

export const leaderboard: SpecimensOf<"leaderboard"> = {
  states: liveStates<"leaderboard">({ options: {}, gone: NOBODY, ...ofEach, ...unjudged }),
  variants: {
    initials: { options: { names: "initials", most: 5 }, scene: "calm" },
    durations: {
      options: { metric: "averageHandlingTime.today", anyMetric: true, first: "lowest" },
      scene: "calm",
    },
  },
};

export const group: SpecimensOf<"group"> = {
  states: liveStates<"group">({
    options: { group: GROUP },
    "nothing chosen": { group: null },
    gone: { group: "dissolved-long-ago" },
    "cannot combine": never("it shows one group"),
    "no base": never("it shows one group"),
    ...unjudged,
  }),
  variants: { "two parts": { options: { group: GROUP, parts: ["availableIdle", "handling"] }, scene: "calm" } },
};
