import { describe, expect, it } from "vitest";
import type { UpstreamState, UpstreamStatus } from "@/lib/domain/snapshot";
import { statusLine } from "./status-line";

const upstream = (state: UpstreamState): UpstreamStatus => ({
  state,
  code: null,
  message: null,
  since: "2026-01-01T00:00:00Z",
  retryAt: null,
});
const live = { level: "live", ageMs: 2000 } as const;

describe("statusLine", () => {
  it("is live only when the connection, 8x8 and the age are well", () => {
    expect(statusLine("live", upstream("fresh"), live)).toEqual({ word: "live", tone: "good", shape: "disc" });
    expect(statusLine("live", upstream("fresh"), { level: "stale", ageMs: 20_000 }).word).toBe("late");
    expect(statusLine("live", upstream("late"), live).word).toBe("late");
    expect(statusLine("reconnecting", upstream("fresh"), live).word).toBe("reconnecting");
    expect(statusLine("polling", upstream("fresh"), live).word).toBe("polling");
  });

  it("says the worst first", () => {
    expect(statusLine("reconnecting", upstream("failing"), live).word).toBe("failing");
    expect(statusLine("signed-out", upstream("failing"), live).word).toBe("signed-out");
    expect(statusLine("gone", upstream("fresh"), live).word).toBe("gone");
    expect(statusLine("live", upstream("paused"), { level: "old", ageMs: 90_000 }).word).toBe("paused");
  });

  it("is connecting until there is something", () => {
    expect(statusLine("connecting", null, { level: "none", ageMs: null }).word).toBe("connecting");
    expect(statusLine("live", upstream("connecting"), { level: "none", ageMs: null }).word).toBe("connecting");
  });
});
