import { boardOf, draft, HEADLINE_ROWS, ofQueues, TABLE_COLUMNS } from "./build";
import type { Template } from "./template";

/** A team and its queues: what waits, who does what, and who helped most. A team board's tiles show the team's queues alone. */
export const team: Template = (_facts, words, newId) =>
  boardOf(
    words.page,
    [
      draft("number", [0, 0, 6, 2], { comparison: 5 }),
      draft("number", [6, 0, 6, 2], {
        measure: ofQueues("interactionsLongestWaitInQueue.rt"),
        target: { by: "sla" },
      }),
      draft("number", [12, 0, 6, 2], { measure: ofQueues("slaPercentage.today"), target: { by: "sla" } }),
      draft("number", [18, 0, 6, 2], {
        measure: ofQueues("accepted.today"),
        target: { by: "metric", metric: "entered.today" },
      }),
      draft("agent-list", [0, 2, 10, 9], { most: 14 }),
      draft("queue-table", [10, 2, 14, 5], { columns: TABLE_COLUMNS, most: 5 }),
      draft("agent-states", [10, 7, 7, 4]),
      draft("leaderboard", [17, 7, 7, 4], { most: 4, names: "first" }),
    ],
    newId,
    HEADLINE_ROWS,
  );
