import { boardOf, draft, ofQueues } from "./build";
import type { Template } from "./template";

/** How the day goes, in six numbers and one picture; no queue and nobody by name. */
export const executive: Template = (_facts, words, newId) =>
  boardOf(
    words.page,
    [
      draft("gauge", [0, 0, 8, 5], { shape: "arc" }),
      draft("number", [8, 0, 8, 5], {
        measure: ofQueues("accepted.today"),
        target: { by: "metric", metric: "entered.today" },
      }),
      draft("number", [16, 0, 8, 5], { measure: ofQueues("abandonedPercentage.today"), comparison: 60 }),
      draft("chart", [0, 5, 24, 4], {
        series: [{ measure: ofQueues("slaPercentage.today"), as: "line", label: null }],
      }),
      draft("number", [0, 9, 8, 3], { measure: ofQueues("interactionsAvgWaitTime.today"), target: { by: "sla" } }),
      draft("number", [8, 9, 8, 3], { comparison: 60, sparkline: true }),
      draft("number", [16, 9, 8, 3], {
        measure: ofQueues("interactionsLongestWaitInQueue.rt"),
        target: { by: "sla" },
        showsQueue: false,
      }),
    ],
    newId,
  );
