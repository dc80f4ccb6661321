import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration } from "@/lib/domain/format/format";
import { liveFixture } from "@/tests/support/live-fixture";
import { partAge } from "./age";
import { waitOf } from "./wait";

const NOW = Date.parse("2026-03-04T13:26:10Z");

/** A wait as the wall shows it, ms. */
function shown(waited: number, intervalMs: number, now: number): number {
  const { view } = liveFixture("picture", { now: NOW });
  const age = partAge({ ...view, board: { ...view.board, intervalMs } }, "queues", now);
  const wait = waitOf(waited + age.elapsed, age.ticking, now);
  return wait === null ? 0 : "since" in wait ? now - wait.since : wait.ms;
}

describe("partAge", () => {
  it("never lets a duration go back while the data stand still", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_600_000 }),
        fc.integer({ min: 5000, max: 120_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        (waited, intervalMs, first, more) => {
          const before = shown(waited, intervalMs, NOW + first);
          expect(shown(waited, intervalMs, NOW + first + more)).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it("stands where it was last shown live", () => {
    const { view } = liveFixture("picture", { now: NOW });
    const asOf = Date.parse(view.parts.queues.asOf ?? "");
    const limit = 3 * view.board.intervalMs;
    const at = (ms: number) => partAge(view, "queues", asOf + ms);
    expect(at(limit)).toMatchObject({ level: "live", ticking: true, elapsed: limit });
    expect(at(limit + 1000)).toMatchObject({ level: "stale", ticking: false, elapsed: limit });
    expect(at(600_000)).toMatchObject({ level: "old", ticking: false, elapsed: limit });
    expect(formatDuration(60_000 + at(600_000).elapsed)).toBe(formatDuration(60_000 + limit));
  });
});
