import { describe, expect, it } from "vitest";
import { figureCells, NO_FIGURE } from "@/lib/domain/sheet/figure";
import { liveFixture } from "@/tests/support/live-fixture";
import { figureNow } from "./tile-now";

const NOW = Date.UTC(2026, 10, 28, 14, 26);

function viewWith(cells: ReturnType<typeof figureCells>, name: Parameters<typeof liveFixture>[0] = "picture") {
  return { ...liveFixture(name, { now: NOW }).view, tiles: [{ id: "t", name: "", metrics: { ...cells } }] };
}

describe("a figure at a moment", () => {
  it("stands as the server evaluated it", () => {
    const view = viewWith(figureCells({ ...NO_FIGURE, value: 42, from: "queues", level: "near", since: NOW - 9000 }));
    expect(figureNow(view, "t", NOW)).toMatchObject({ value: 42, wait: null, age: "live", asOf: null, level: "near" });
    expect(figureNow(view, "another", NOW)).toBeNull();
  });

  it("runs on from the moment of its data while they are live, and stands afterwards", () => {
    const cells = figureCells({ ...NO_FIGURE, value: 60_000, unit: "milliseconds", from: "queues", ticks: true });
    // The fixture's numbers are two seconds old.
    expect(figureNow(viewWith(cells), "t", NOW)?.wait).toEqual({ since: NOW - 62_000 });
    const stale = figureNow(viewWith(cells, "stale"), "t", NOW);
    expect(stale).toMatchObject({ wait: { ms: 75_000 }, age: "stale", asOf: NOW - 27_000 });
  });

  it("is never old when it ages with nothing", () => {
    const view = viewWith(figureCells({ ...NO_FIGURE, value: 3 }), "old");
    expect(figureNow(view, "t", NOW)).toMatchObject({ value: 3, age: "live", asOf: null });
  });
});
