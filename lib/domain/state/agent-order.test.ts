import { describe, expect, it } from "vitest";
import { compareAgents } from "./agent-order";
import { agentCondition } from "./agent-state";

const MINUTE = 60_000;

function agent(name: string, status: string, timeMs: number | null) {
  return { name, condition: agentCondition({ "status.rt": status, "timeOnStatus.rt": timeMs }) };
}

const sorted = (...agents: readonly ReturnType<typeof agent>[]) =>
  [...agents].sort(compareAgents).map(({ name }) => name);

describe("compareAgents", () => {
  it("puts whoever is in a state for too long above everybody, by state again", () => {
    expect(
      sorted(
        agent("talks", "Handling", 90 * MINUTE),
        agent("long lunch", "OnBreak", 31 * MINUTE),
        agent("lunch", "OnBreak", 29 * MINUTE),
        agent("long wrap-up", "WrapUp", 6 * MINUTE),
      ),
    ).toEqual(["long wrap-up", "long lunch", "talks", "lunch"]);
  });

  it("then by state, the longest in it first, an unknown time last, and by name", () => {
    expect(
      sorted(
        agent("away", "LoggedOut", 900 * MINUTE),
        agent("free", "Available", 90 * MINUTE),
        agent("unknown time", "Handling", null),
        agent("b", "Handling", MINUTE),
        agent("a", "Handling", MINUTE),
        agent("first", "Handling", 2 * MINUTE),
      ),
    ).toEqual(["first", "a", "b", "unknown time", "free", "away"]);
  });
});
