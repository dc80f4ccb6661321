import { boardOf, draft, ofQueues } from "./build";
import type { Template } from "./template";

/** For visitors: a welcome, the time, and how well customers are served. Nothing of any agent, and no queue by name. */
export const lobby: Template = (_facts, words, newId) =>
  boardOf(
    words.page,
    [
      draft("text", [0, 0, 16, 4], { markdown: words.welcome, size: "huge" }),
      draft("clock", [16, 0, 8, 4]),
      draft("gauge", [0, 4, 8, 8]),
      draft("number", [8, 4, 8, 4], { measure: ofQueues("accepted.today"), comparison: 60, showsQueue: false }),
      draft("number", [16, 4, 8, 4], {
        measure: ofQueues("interactionsAvgWaitTime.today"),
        target: { by: "sla" },
        showsQueue: false,
      }),
      draft("chart", [8, 8, 16, 4], {
        series: [{ measure: ofQueues("slaPercentage.today"), as: "line", label: null }],
      }),
    ],
    newId,
  );
