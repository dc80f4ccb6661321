import { PRESSED } from "../scenes/queues";
import { liveStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

/* Kinds that show queues. */

const combinesNothing = {
  "cannot combine": never("it shows each queue by itself"),
  "no base": never("it shows each queue by itself"),
} as const;
const NOBODY = { queues: { ids: ["closed-long-ago"] } } as const;

export const queue: SpecimensOf<"queue"> = {
  states: liveStates<"queue">({
    options: { queue: PRESSED },
    "nothing chosen": { queue: null },
    gone: { queue: "closed-long-ago" },
    ...combinesNothing,
  }),
  variants: {
    "few parts": { options: { queue: PRESSED, parts: ["waiting", "service-level"] }, scene: "near" },
    "one part": { options: { queue: "sales", parts: ["waiting"] }, scene: "calm" },
    "nobody waits": { options: { queue: "renewals" }, scene: "calm" },
  },
};

const columns = (...keys: readonly string[]) =>
  keys.map((key) => ({ key, label: null, thresholds: { use: "inherited" } as const }));

export const queueTable: SpecimensOf<"queue-table"> = {
  states: liveStates<"queue-table">({
    options: {},
    "nothing chosen": never("there are always queues to choose from"),
    gone: NOBODY,
    ...combinesNothing,
  }),
  variants: {
    "two rows at most": { options: { most: 2, columns: columns("entered.today", "abandoned.today") }, scene: "calm" },
    "many columns": {
      options: {
        sort: { by: "name" },
        columns: columns(
          "interactionsWaitInQueue.rt",
          "interactionsLongestWaitInQueue.rt",
          "slaPercentage.today",
          "entered.today",
          "accepted.today",
          "abandoned.today",
          "abandonedPercentage.today",
          "handling.rt",
        ),
      },
      scene: "breach",
    },
  },
};

const WAIT = "interactionsLongestWaitInQueue.rt";
export const heatGrid: SpecimensOf<"heat-grid"> = {
  states: liveStates<"heat-grid">({
    options: { key: WAIT },
    "nothing chosen": never("there are always queues to choose from"),
    gone: NOBODY,
    ...combinesNothing,
  }),
  variants: {
    "by waiting": { options: { key: "slaPercentage.today", sizeBy: "waiting" }, scene: "breach" },
    "three at most": { options: { key: WAIT, most: 3 }, scene: "breach" },
  },
};
