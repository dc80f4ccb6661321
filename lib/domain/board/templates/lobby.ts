import { boardOf, draft, ofQueues } from "./build";
import type { Template } from "./template";

/** For visitors: a welcome, the time, and how well customers are served. Nothing of any agent, and no queue by name. */
export const lobby: Template = (_facts, words, newId) =>
  boardOf(
    words.page,
    [
      draft("text", [0, 0, 16, 3], { markdown: words.welcome, size: "huge", align: "center", vertical: "middle" }),
      draft("clock", [16, 0, 8, 3]),
      draft("gauge", [0, 3, 8, 9]),
      draft("number", [8, 3, 8, 4], { measure: ofQueues("accepted.today"), comparison: 60, showsQueue: false }),
      draft("number", [16, 3, 8, 4], {
        measure: ofQueues("interactionsAvgWaitTime.today"),
        target: { by: "sla" },
        showsQueue: false,
      }),
      draft("chart", [8, 7, 16, 5], {
        series: [{ measure: ofQueues("slaPercentage.today"), as: "line", label: null }],
      }),
    ],
    newId,
  );
