import { describe, expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import { columnCell, joinIds, rowCell, type SheetCells } from "@/lib/domain/sheet/cells";
import { figureCells, NO_FIGURE } from "@/lib/domain/sheet/figure";
import { type FixtureCase, liveFixture } from "@/tests/support/live-fixture";
import { sheetLevels } from "./sheet-levels";

const NOW = Date.UTC(2026, 10, 28, 14, 26);
const WAITING = "interactionsWaitInQueue.rt";
const SERVICE_LEVEL = "slaPercentage.today";
const RULE = { from: "tenant", isBelow: false, near: 30, breach: 60, hours: null } as const;

/** A page of tiles that have these cells, each named by its id; a queue's tile is of the first queue. */
function viewWith(
  tiles: readonly { id: string; kind: string; cells: SheetCells }[],
  name: FixtureCase = "picture",
): LiveView {
  const { view } = liveFixture(name, { now: NOW });
  const queue = view.queues[0]?.id ?? "";
  const place = { x: 0, y: 0, w: 4, h: 2 };
  const options = { queue, key: WAITING, columns: [{ key: SERVICE_LEVEL }, { key: WAITING }] };
  const shown = tiles.map(({ id, kind }) => ({ id, kind, place, title: id, options }));
  return {
    ...view,
    document: { pages: [{ id: "p", name: "Floor", rows: 12, tiles: shown }], calculated: [] },
    tiles: tiles.map(({ id, cells }) => ({ id, name: "", metrics: { ...cells } })),
  };
}
const levels = (view: LiveView) => sheetLevels(view, ({ title }) => title ?? "", NOW);

describe("what may come into breach on a designed board", () => {
  it("is every figure that somebody set limits for, by its title", () => {
    const judged = figureCells({ ...NO_FIGURE, value: 70, from: "queues", level: "breach", rule: RULE });
    const plain = figureCells({ ...NO_FIGURE, value: 70, from: "queues" });
    const view = viewWith([
      { id: "Waiting", kind: "number", cells: judged },
      { id: "Answered", kind: "gauge", cells: plain },
      { id: "Lunch", kind: "text", cells: {} },
    ]);
    expect(levels(view)).toEqual([{ id: "tile Waiting", name: "Waiting", level: "breach" }]);
  });

  it("is every queue once, at the worst that any tile says of it", () => {
    const { view } = liveFixture("picture", { now: NOW });
    const [first, second] = view.queues;
    if (first === undefined || second === undefined) throw new Error("the fixture has two queues");
    const table: SheetCells = {
      from: "queues",
      rows: joinIds([first.id, second.id]),
      [rowCell("level", first.id, SERVICE_LEVEL)]: "near",
      [rowCell("level", second.id, SERVICE_LEVEL)]: "near",
      [rowCell("level", second.id, WAITING)]: "breach",
      [columnCell("rule", SERVICE_LEVEL)]: "built-in",
    };
    const own: SheetCells = { from: "queues", level: "breach", [rowCell("level", first.id, "wait")]: "breach" };
    expect(
      levels(
        viewWith([
          { id: "a", kind: "queue-table", cells: table },
          { id: "b", kind: "queue", cells: own },
        ]),
      ),
    ).toEqual([
      { id: `queue ${first.id}`, name: first.name, level: "breach" },
      { id: `queue ${second.id}`, name: second.name, level: "breach" },
    ]);
    const calm = viewWith([{ id: "a", kind: "heat-grid", cells: { from: "queues", rows: joinIds([first.id]) } }]);
    expect(levels(calm)).toEqual([{ id: `queue ${first.id}`, name: first.name, level: "calm" }]);
  });

  it("is every agent once, at the worst that any tile says of them, by the name that the board shows", () => {
    const { view } = liveFixture("picture", { now: NOW });
    const [first, second] = view.agents;
    if (first === undefined || second === undefined) throw new Error("the fixture has two agents");
    const initials = { [rowCell("name", first.id)]: "M. O.", [rowCell("name", second.id)]: "E. L." };
    const list: SheetCells = {
      from: "agents",
      rows: joinIds([first.id, second.id]),
      [rowCell("level", second.id, WAITING)]: "near",
      ...initials,
    };
    const grid: SheetCells = { from: "agents", rows: joinIds([second.id]), [rowCell("level", second.id)]: "breach" };
    const tiles = [
      { id: "a", kind: "agent-list", cells: list },
      { id: "b", kind: "agent-grid", cells: grid },
    ];
    expect(levels(viewWith(tiles))).toEqual([
      { id: `agent ${first.id}`, name: "M. O.", level: "calm" },
      { id: `agent ${second.id}`, name: "E. L.", level: "breach" },
    ]);
    expect(levels(viewWith([{ id: "b", kind: "agent-grid", cells: grid }]))).toEqual([
      { id: `agent ${second.id}`, name: second.name, level: "breach" },
    ]);
    expect(levels(viewWith(tiles, "stale"))).toBeNull();
  });

  it("is not known while the numbers are old", () => {
    const cells = figureCells({ ...NO_FIGURE, value: 70, from: "queues", level: "breach", rule: RULE });
    expect(levels(viewWith([{ id: "Waiting", kind: "number", cells }], "stale"))).toBeNull();
    const ageless = figureCells({ ...NO_FIGURE, value: 70, level: "breach", rule: RULE });
    expect(levels(viewWith([{ id: "Waiting", kind: "number", cells: ageless }], "stale"))).toHaveLength(1);
  });
});
