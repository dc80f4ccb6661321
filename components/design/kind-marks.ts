import type { TileKindName } from "@/lib/domain/board/kinds/names";

/** What a palette's entry carries while it is dragged. */
export const KIND_DRAG = "application/x-wallboard-kind";

/** How each kind looks, in a sign or two: decoration beside its name. */
export const KIND_MARKS: Readonly<Record<TileKindName, string>> = {
  number: "42",
  gauge: "◔",
  bar: "78%",
  queue: "▤",
  outlook: "⇢",
  "queue-table": "☰",
  "heat-grid": "▦",
  chart: "∿",
  intervals: "▁▄▆",
  group: "▣",
  "agent-list": "☷",
  "agent-grid": "⣿",
  "agent-states": "◕",
  leaderboard: "1·2·3",
  clock: "◷",
  text: "¶",
  image: "▨",
  ticker: "≋",
  countdown: "3:00",
  embed: "↗",
};
