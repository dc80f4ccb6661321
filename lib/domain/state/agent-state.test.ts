import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AGENT_STATES, type AgentState, agentCondition, OVERLONG_AFTER_MS } from "./agent-state";

const MINUTE = 60_000;

describe("agentCondition", () => {
  it.each<[string, AgentState]>([
    ["Available", "available"],
    ["Handling", "handling"],
    ["OnBreak", "break"],
    ["LoggedOut", "logged-out"],
    ["WorkingOffline", "offline"],
    ["Offering", "offering"],
    ["WrapUp", "wrap-up"],
    ["Busy", "busy"],
    ["on break", "break"],
    ["WRAP-UP", "wrap-up"],
    [" Logged_Out ", "logged-out"],
  ])("reads %s as %s", (status, state) => {
    expect(agentCondition({ "status.rt": status })).toMatchObject({ state, raw: null });
  });

  it.each(["In Training", "constructor", "__proto__", "Übergabe", "<b>"])("shows %s as it came", (status) => {
    expect(agentCondition({ "status.rt": status })).toMatchObject({ state: "unknown", raw: status });
  });

  it.each([null, "", "  ", 3])("has no status in %s", (status) => {
    expect(agentCondition({ "status.rt": status })).toMatchObject({ state: "unknown", raw: null });
  });

  it("keeps the status code of somebody on break, and drops it of somebody logged out", () => {
    expect(agentCondition({ "status.rt": "OnBreak", "statusCode.rt": " Lunch " }).code).toBe("Lunch");
    expect(agentCondition({ "status.rt": "LoggedOut", "statusCode.rt": "Lunch" }).code).toBeNull();
    expect(agentCondition({ "status.rt": "OnBreak", "statusCode.rt": null }).code).toBeNull();
  });

  it("counts the whole time in a status, whatever codes it had", () => {
    const lunch = { "status.rt": "OnBreak", "timeOnStatus.rt": 31 * MINUTE, "timeOnStatusCode.rt": 1000 };
    expect(agentCondition(lunch)).toMatchObject({ timeInStateMs: 31 * MINUTE, overlong: true });
    expect(agentCondition({ "status.rt": "OnBreak", "timeOnStatusCode.rt": 1000 }).timeInStateMs).toBeNull();
  });

  it("becomes overlong between two refreshes", () => {
    const wrapUp = { "status.rt": "WrapUp", "timeOnStatus.rt": 5 * MINUTE - 4000 };
    expect(agentCondition(wrapUp, 4000).overlong).toBe(false);
    expect(agentCondition(wrapUp, 4001).overlong).toBe(true);
    expect(agentCondition(wrapUp, -9000).timeInStateMs).toBe(5 * MINUTE - 4000);
  });

  it("lets handling and being available last", () => {
    for (const status of ["Handling", "Available", "LoggedOut"])
      expect(agentCondition({ "status.rt": status, "timeOnStatus.rt": 600 * MINUTE }).overlong).toBe(false);
  });

  it("tells the queues and the interactions of the moment", () => {
    const activeQueues = [
      { id: "1", name: "Live Chat", count: 3 },
      { id: "2", name: "Sales", count: 1 },
    ];
    expect(agentCondition({ "activeQueues.rt": activeQueues, "activeInteractionsCount.rt": 5 })).toMatchObject({
      queues: activeQueues,
      interactions: 5,
    });
    expect(agentCondition({ "activeQueues.rt": activeQueues }).interactions).toBe(4);
    expect(agentCondition({ "activeQueues.rt": null })).toMatchObject({ queues: [], interactions: 0 });
  });

  it("reads a status whatever its case, spaces and hyphens", () => {
    const mangled = fc
      .constantFrom("Available", "Handling", "OnBreak", "LoggedOut", "WorkingOffline", "Offering", "WrapUp", "Busy")
      .chain((status) =>
        fc
          .array(fc.constantFrom("", " ", "-", "_", "  "), { minLength: status.length, maxLength: status.length })
          .chain((gaps) =>
            fc.boolean().map((upper) => {
              const spread = [...status].map((letter, index) => letter + (gaps[index] ?? "")).join("");
              return { status, spelled: upper ? spread.toUpperCase() : spread.toLowerCase() };
            }),
          ),
      );
    fc.assert(
      fc.property(mangled, ({ status, spelled }) => {
        expect(agentCondition({ "status.rt": spelled }).state).toBe(agentCondition({ "status.rt": status }).state);
      }),
    );
  });
});

describe("the tables", () => {
  it("have every state once", () => {
    expect([...AGENT_STATES].sort()).toEqual(Object.keys(OVERLONG_AFTER_MS).sort());
    expect(AGENT_STATES[0]).toBe("handling");
    expect(AGENT_STATES.at(-1)).toBe("logged-out");
  });
});
