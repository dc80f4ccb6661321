import { describe, expect, it } from "vitest";
import type { UpstreamState } from "@/lib/domain/snapshot";
import { partThatFails, shownStatus } from "./shown-status";

const part = (state: UpstreamState, since = "2026-01-01T00:00:00Z") => ({
  status: { state, code: state === "failing" ? "upstream" : null, message: null, since, retryAt: null },
  asOf: null,
  fetchedAt: null,
});
const parts = (queues: UpstreamState, agents: UpstreamState, groups: UpstreamState) => ({
  queues: part(queues),
  agents: part(agents),
  groups: part(groups),
});

describe("shownStatus", () => {
  it("is the worst of queues and agents", () => {
    expect(shownStatus(parts("fresh", "failing", "fresh")).state).toBe("failing");
    expect(shownStatus(parts("late", "fresh", "fresh")).state).toBe("late");
    expect(shownStatus(parts("failing", "late", "fresh")).state).toBe("failing");
  });

  it("knows nothing of groups, which nobody sees", () => {
    expect(shownStatus(parts("fresh", "fresh", "failing")).state).toBe("fresh");
  });

  it("counts from the earlier of two equals", () => {
    const early = part("failing", "2025-12-31T23:00:00Z");
    expect(shownStatus({ ...parts("failing", "fresh", "fresh"), agents: early }).since).toBe(early.status.since);
  });
});

describe("partThatFails", () => {
  it("names the one that fails, and none when both do or only groups", () => {
    expect(partThatFails(parts("failing", "fresh", "failing"))).toBe("queues");
    expect(partThatFails(parts("fresh", "failing", "fresh"))).toBe("agents");
    expect(partThatFails(parts("failing", "failing", "fresh"))).toBeNull();
    expect(partThatFails(parts("fresh", "late", "failing"))).toBeNull();
  });
});
