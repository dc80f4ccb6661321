import { describe, expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { agentsKnown, queueAgentRows } from "./agent-rows";

const NOW = Date.parse("2026-03-02T10:00:05Z");

function viewOf(agents: readonly { id: string; metrics: LiveView["agents"][number]["metrics"] }[]): LiveView {
  const status = { state: "fresh" as const, code: null, message: null, since: "2026-03-02T09:00:00Z", retryAt: null };
  const part = { status, asOf: "2026-03-02T10:00:00Z", fetchedAt: "2026-03-02T10:00:00Z" };
  return {
    board: { id: "b", name: "B", tenantId: "t", tenantName: "T", timeZone: "UTC", intervalMs: 5000 },
    asOf: part.asOf,
    upstream: status,
    parts: { queues: part, agents: part, groups: part },
    queues: [],
    agents: agents.map(({ id, metrics }) => ({ id, name: id, groupId: null, groupName: null, metrics })),
    groups: [],
  };
}

describe("agentsKnown", () => {
  const of = (state: "connecting" | "fresh" | "failing" | "paused", asOf: string | null, now = NOW) => {
    const view = viewOf([]);
    const part = { ...view.parts.agents, asOf, status: { ...view.parts.agents.status, state } };
    return agentsKnown({ ...view, parts: { ...view.parts, agents: part } }, now);
  };
  const ASOF = "2026-03-02T10:00:00Z";

  it("knows of nobody only from an answer that still counts", () => {
    expect(of("fresh", ASOF)).toBe("known");
    expect(of("connecting", null)).toBe("loading");
    expect(of("failing", null)).toBe("unknown");
    expect(of("failing", ASOF)).toBe("unknown");
    expect(of("paused", null)).toBe("unknown");
    expect(of("fresh", ASOF, NOW + 600_000)).toBe("unknown");
  });
});

describe("queueAgentRows", () => {
  it("puts those with customers first and the longest in a state above the others", () => {
    const rows = queueAgentRows(
      viewOf([
        { id: "away", metrics: { "status.rt": "LoggedOut", "timeOnStatus.rt": 900_000 } },
        { id: "short", metrics: { "status.rt": "Handling", "timeOnStatus.rt": 1000 } },
        { id: "free", metrics: { "status.rt": "Available", "timeOnStatus.rt": 90_000 } },
        { id: "long", metrics: { "status.rt": "Handling", "timeOnStatus.rt": 60_000 } },
      ]),
      NOW,
    );
    expect(rows.map((row) => row.id)).toEqual(["long", "short", "free", "away"]);
  });

  it("lets the time in state run from its start, and shows none for those who are away", () => {
    const [here, away] = queueAgentRows(
      viewOf([
        { id: "here", metrics: { "status.rt": "Handling", "timeOnStatus.rt": 60_000 } },
        { id: "away", metrics: { "status.rt": "LoggedOut", "timeOnStatus.rt": 60_000 } },
      ]),
      NOW,
    );
    expect(here?.time).toEqual({ since: Date.parse("2026-03-02T10:00:00Z") - 60_000 });
    expect(away?.time).toBeNull();
  });

  it("prefers the queue's own figures to the agent's overall ones, zero included", () => {
    const [row] = queueAgentRows(
      viewOf([
        {
          id: "a",
          metrics: { "accepted.today.inQueue": 0, "accepted.today": 12, "averageHandlingTime.today": 200_000 },
        },
      ]),
      NOW,
    );
    expect(row).toMatchObject({ accepted: 0, averageHandlingMs: 200_000 });
  });
});
