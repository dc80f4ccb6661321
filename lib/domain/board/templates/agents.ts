import { boardOf, type Draft, draft, ofAgents } from "./build";
import type { Template, TenantFacts } from "./template";

/** Who is there and what they do: everybody by state, the groups or a ranking beside them. */
export const agents: Template = (facts, words, newId) =>
  boardOf(
    words.page,
    [
      ...["agents.available", "agents.handling", "agents.break"].map((metric, index) =>
        draft("number", [index * 4, 0, 4, 2], {
          measure: ofAgents(metric),
          target: { by: "metric", metric: "agents.loggedIn" },
        }),
      ),
      draft("agent-states", [12, 0, 12, 2], { shape: "bar" }),
      draft("agent-grid", [0, 2, 16, 10], { most: 60 }),
      draft("leaderboard", [16, 2, 8, 5], { most: 6, names: "first" }),
      ...beside(facts),
    ],
    newId,
  );

/** Two groups where there are some, else the longest breaks. */
function beside({ groups }: TenantFacts): readonly Draft[] {
  const [first, second] = groups;
  if (first === undefined)
    return [draft("agent-list", [16, 7, 8, 5], { states: ["break", "offline"], sort: "time", most: 6 })];
  if (second === undefined) return [draft("group", [16, 7, 8, 5], { group: first.id })];
  return [
    draft("group", [16, 7, 4, 5], { group: first.id, parts: ["availableIdle", "handling", "wrapUp", "onBreak"] }),
    draft("group", [20, 7, 4, 5], { group: second.id, parts: ["availableIdle", "handling", "wrapUp", "onBreak"] }),
  ];
}
