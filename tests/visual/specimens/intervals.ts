import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { PRESSED } from "../scenes/queues";
import { liveStates } from "./live-states";
import { never, type SpecimensOf } from "./specimen";

const options: Partial<OptionsByKind["intervals"]> = { queues: { ids: [PRESSED] } };

export const intervals: SpecimensOf<"intervals"> = {
  states: liveStates<"intervals">({
    options,
    near: never("a chart has no level"),
    breach: never("a chart has no level"),
    "nothing chosen": never("there is always a series"),
    gone: { queues: { ids: ["closed-long-ago"] } },
    "cannot combine": never("intervals are made of counts where they are recorded"),
    "no base": never("intervals are made of counts where they are recorded"),
  }),
  variants: {
    "one line": {
      options: {
        series: [{ metric: "slaPercentage.today", group: null, as: "line", label: null }],
        band: true,
        stepMinutes: 15,
      },
      scene: "calm",
    },
    "a queue is missing": { options: { stepMinutes: 30 }, scene: "calm" },
    "no media": { options: { queues: { media: ["email"] } }, scene: "empty" },
    month: {
      options: {
        range: "month",
        band: false,
        series: [{ metric: "entered.today", group: null, as: "bar", label: "Calls" }],
      },
      scene: "calm",
    },
    week: {
      options: {
        range: "week",
        stepMinutes: 60,
        band: false,
        series: [
          { metric: "entered.today", group: null, as: "line", label: null },
          { metric: "interactionsLongestWaitInQueue.rt", group: null, as: "line", label: null },
        ],
      },
      scene: "calm",
    },
  },
};
