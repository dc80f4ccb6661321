import { initialOptions } from "@/lib/domain/board/options/registry";
import { boardOf, type Draft, draft, HEADLINE_ROWS, ofAgents, ofQueues, split, TABLE_COLUMNS } from "./build";
import type { Template, TenantFacts } from "./template";

/** As many as can each have a tile of their own; of more there is a table. */
const MOST_TILES = 8;

/** The whole floor at a glance: six numbers, every queue, everybody, and the last hour. */
export const operationsFloor: Template = (facts, words, newId) =>
  boardOf(
    words.page,
    [
      draft("number", [0, 0, 4, 2], { comparison: 5 }),
      draft("number", [4, 0, 4, 2], {
        measure: ofQueues("interactionsLongestWaitInQueue.rt"),
        target: { by: "sla" },
      }),
      draft("number", [8, 0, 4, 2], { measure: ofQueues("slaPercentage.today"), target: { by: "sla" } }),
      draft("number", [12, 0, 4, 2], {
        measure: ofQueues("accepted.today"),
        target: { by: "metric", metric: "entered.today" },
      }),
      draft("number", [16, 0, 4, 2], { measure: ofQueues("abandonedPercentage.today"), comparison: 60 }),
      draft("number", [20, 0, 4, 2], {
        measure: ofAgents("agents.available"),
        target: { by: "metric", metric: "agents.loggedIn" },
      }),
      ...queueTiles(facts),
      draft("agent-list", [16, 2, 8, 6], { most: 8 }),
      draft("chart", [0, 8, 24, 3], {
        series: [
          { measure: ofQueues("interactionsWaitInQueue.rt"), as: "bar", label: null },
          { measure: ofAgents("agents.available"), as: "line", label: null },
        ],
      }),
    ],
    newId,
    HEADLINE_ROWS,
  );

const ALL_PARTS = initialOptions("queue").parts;
/** What can be read from across a room in a quarter of the width. */
const FEW_PARTS: typeof ALL_PARTS = ["waiting", "longest-wait", "service-level"];

function queueTiles({ queues }: TenantFacts): readonly Draft[] {
  if (queues.length === 0 || queues.length > MOST_TILES)
    return [draft("queue-table", [0, 2, 16, 6], { columns: TABLE_COLUMNS, most: 6 })];
  const places = split({ x: 0, y: 2, w: 16, h: 6 }, queues.length);
  return queues.flatMap(({ id }, index) => {
    const place = places[index];
    return place === undefined
      ? []
      : [draft("queue", place, { queue: id, parts: queues.length > 4 ? FEW_PARTS : ALL_PARTS })];
  });
}
