import { describe, expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { liveFixture } from "@/tests/support/live-fixture";
import { remembered, rowNow } from "./row-now";

const NOW = Date.parse("2026-03-04T13:26:10Z");
const { view } = liveFixture("picture", { now: NOW });
const limit = 3 * view.board.intervalMs;
const asOf = Date.parse(view.parts.queues.asOf ?? "");

function unknownAge(from: LiveView): LiveView {
  const part = { ...from.parts.queues, asOf: null };
  return { ...from, parts: { ...from.parts, queues: part } };
}

describe("rowNow", () => {
  it("calls a row old whose age nobody knows", () => {
    expect(rowNow(unknownAge(view), "queues", "queue-2", NOW)?.age).toMatchObject({ level: "old", ticking: false });
  });

  it("tells a row that is not there yet from one that is gone", () => {
    expect(rowNow({ ...unknownAge(view), queues: [] }, "queues", "queue-2", NOW)).toBeUndefined();
    expect(rowNow({ ...view, queues: [] }, "queues", "queue-2", NOW)).toBeNull();
  });

  it("stays the same while its data are live, and fades with them", () => {
    const at = (ms: number) => rowNow(view, "queues", "queue-2", asOf + ms);
    expect(at(limit)).toEqual(at(1000));
    expect(at(limit + 1000)?.age).toMatchObject({ level: "stale", ticking: false, elapsed: limit });
  });
});

describe("remembered", () => {
  it("is old, and its durations stand where they were", () => {
    const row = rowNow(view, "queues", "queue-2", asOf);
    if (row === undefined || row === null) throw new Error("the fixture has this queue");
    expect(remembered(row, asOf + 4000).age).toMatchObject({ level: "old", ticking: false, elapsed: 4000, asOf });
    expect(remembered(row, asOf + 900_000).age.elapsed).toBe(limit);
  });
});
