import fc from "fast-check";
import { expect, it } from "vitest";
import { AGENT_STATES, agentCondition } from "@/lib/domain/state/agent-state";
import { type AgentCounts, recordedAgents } from "./recorded-agents";

const many = fc.nat({ max: 20 });
const counts: fc.Arbitrary<AgentCounts> = fc.record({
  handling: many,
  "wrap-up": many,
  offering: many,
  available: many,
  busy: many,
  break: many,
  offline: many,
  "logged-out": many,
  unknown: many,
});

it("makes as many agents in each state as were counted, each a row of its own and nobody anyone could name", () => {
  fc.assert(
    fc.property(counts, (counted) => {
      const rows = recordedAgents(counted);
      const states = rows.map(({ metrics }) => agentCondition(metrics).state);
      for (const state of AGENT_STATES) expect(states.filter((own) => own === state)).toHaveLength(counted[state]);
      // Else it would be taken for somebody of whom 8x8 says nothing.
      expect(rows.every(({ metrics }) => metrics["status.rt"] !== "")).toBe(true);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.every(({ name, groupId }) => name === "" && groupId === null)).toBe(true);
    }),
  );
});
