import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { boardOf, type Draft, draft, ofAgents } from "./build";
import type { Template, TenantFacts } from "./template";

/** Who is there and what they do: everybody by state, the groups or a ranking beside them. */
export const agents: Template = (facts, words, newId) =>
  boardOf(
    words.page,
    [
      ...["agents.available", "agents.handling", "agents.break"].map((metric, index) =>
        draft("number", [index * 4, 0, 4, 3], {
          measure: ofAgents(metric),
          target: { by: "metric", metric: "agents.loggedIn" },
        }),
      ),
      draft("agent-states", [12, 0, 12, 3], { shape: "bar" }),
      draft("agent-grid", [0, 3, 16, 9], { most: 20 }),
      draft("leaderboard", [16, 3, 8, 5], { most: 5, names: "first" }),
      ...beside(facts),
    ],
    newId,
  );

/** What a group is looked at for. */
const PARTS: OptionsByKind["group"]["parts"] = ["availableIdle", "handling", "wrapUp", "onBreak"];

/** Two groups where there are some, else the longest breaks. */
function beside({ groups }: TenantFacts): readonly Draft[] {
  const [first, second] = groups;
  if (first === undefined)
    return [draft("agent-list", [16, 8, 8, 4], { states: ["break", "offline"], sort: "time", most: 4 })];
  if (second === undefined) return [draft("group", [16, 8, 8, 4], { group: first.id, parts: PARTS })];
  return [
    draft("group", [16, 8, 4, 4], { group: first.id, parts: PARTS }),
    draft("group", [20, 8, 4, 4], { group: second.id, parts: PARTS }),
  ];
}
