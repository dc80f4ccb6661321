import { describe, expect, it } from "vitest";
import { joinIds, rowCell, type SheetCells } from "@/lib/domain/sheet/cells";
import { liveFixture } from "@/tests/support/live-fixture";
import { rowMarks } from "./row-marks";

const NOW = Date.UTC(2026, 10, 29, 14, 26);
const { view } = liveFixture("picture", { now: NOW });
const [first = "", second = ""] = view.queues.map(({ id }) => id);
const WAIT = "interactionsLongestWaitInQueue.rt";
const SHARE = "slaPercentage.today";
const of = (cells: SheetCells) => ({ ...view, tiles: [{ id: "t", name: "", metrics: { ...cells } }] });
const marks = (cells: SheetCells, own = false, now = NOW) =>
  rowMarks(of(cells), "t", { kind: "queues", columns: [WAIT, SHARE], own }, now);

describe("the marks without words in a tile's rows", () => {
  const cells: SheetCells = {
    rows: joinIds([first, second]),
    [rowCell("level", first, WAIT)]: "near",
    [rowCell("level", second, SHARE)]: "breach",
    [rowCell("level", second)]: "breach",
  };

  it("are the levels of the figures that are shown, and of the rows themselves where these say no word", () => {
    expect(marks(cells)).toEqual([
      { of: "figure", level: "breach" },
      { of: "figure", level: "near" },
    ]);
    expect(marks(cells, true)).toContainEqual({ of: "row", level: "breach" });
    expect(marks({ rows: joinIds([first]), [rowCell("level", first, "entered.today")]: "breach" })).toEqual([]);
    expect(rowMarks({ ...view, tiles: [] }, "t", { kind: "queues", columns: [WAIT], own: true }, NOW)).toEqual([]);
  });

  it("go as the rows grow old: first what is near, then a breach", () => {
    expect(marks(cells, false, NOW + 25_000)).toEqual([{ of: "figure", level: "breach" }]);
    expect(marks(cells, false, NOW + 120_000)).toEqual([]);
  });
});
