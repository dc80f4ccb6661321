import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combination } from "../../../lib/domain/combine/combination";
import { combine } from "../../../lib/domain/combine/combine";
import { anyLot, type Lived, live, picks, some } from "./centre";
import { keysOf } from "./served";

const STATUS: Readonly<Record<string, readonly string[]>> = {
  availableIdle: ["Available"],
  onBreak: ["OnBreak"],
  workingOffline: ["WorkingOffline"],
  handling: ["Handling"],
  wrapUp: ["WrapUp"],
  eligible: ["Available", "Offering", "Handling", "WrapUp", "Busy"],
  enabled: ["Available", "Offering", "Handling", "WrapUp", "Busy", "OnBreak", "WorkingOffline"],
};

/** The newest status of each agent that the log tells of; who never came has none. */
function statuses({ events }: Lived): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { type, agentId, detail } of events) {
    if (type === "status" && agentId !== null) last.set(agentId, String(detail).split(":")[0] ?? "");
  }
  return last;
}

const baseOf = (key: string) => key.split(".")[0] ?? "";

describe("a count of agents over several queues", () => {
  it("counts each agent once, as the event log does, or says that it cannot", () => {
    let shared = 0;
    fc.assert(
      fc.property(anyLot, picks, (lot, drawn) => {
        const lived = live(lot);
        const queues = some(lived.centre.queues, drawn);
        const rows = lived.served.queues(queues);
        const roster = [...new Set(queues.flatMap(({ agents }) => agents))];
        const agents = lived.served.agents(roster);
        const last = statuses(lived);
        for (const key of keysOf("queues")) {
          const how = combination("queues", key);
          if (how.by !== "distinct-agents") continue;
          const inState = (id: string) => STATUS[baseOf(key)]?.includes(last.get(id) ?? "LoggedOut") === true;
          const expected = roster.filter(({ spec }) => inState(spec.id)).length;
          expect(combine(key, rows, { of: "queues", agents }), key).toMatchObject({ value: expected, problem: null });
          if (rows.length < 2) continue;
          const blind = combine(key, rows, { of: "queues", agents: null });
          expect(blind, key).toMatchObject({ value: null, problem: "cannot-combine", why: "shared-agents" });
          const added = rows.reduce((sum, { metrics }) => sum + Number(metrics[key]), 0);
          if (added > expected) shared += 1;
        }
      }),
      { numRuns: 20 },
    );
    // Adding up would have counted somebody twice.
    expect(shared).toBeGreaterThan(0);
  });
});

describe("a count of agents over several groups", () => {
  it("adds up to what the event log says about their agents", () => {
    fc.assert(
      fc.property(anyLot, picks, (lot, drawn) => {
        const lived = live(lot);
        const groups = some(lived.centre.groups, drawn);
        const members = groups.flatMap(({ agents }) => agents);
        const last = statuses(lived);
        for (const key of keysOf("groups")) {
          const states = STATUS[baseOf(key)];
          if (states === undefined) throw new Error(`${key} is not counted from the log`);
          const expected = members.filter(({ spec }) => states.includes(last.get(spec.id) ?? "LoggedOut")).length;
          const combined = combine(key, lived.served.groups(groups), { of: "groups", agents: null });
          expect(combined, key).toMatchObject({ value: expected, of: groups.length, problem: null });
        }
      }),
      { numRuns: 20 },
    );
  });
});
