import { describe, expect, it } from "vitest";
import { joinIds, rowCell, type SheetCells } from "@/lib/domain/sheet/cells";
import { figureCells, NO_FIGURE } from "@/lib/domain/sheet/figure";
import { levelCell } from "@/lib/domain/state/given-levels";
import { breached, type JudgedView } from "./breached";

const NOW = Date.UTC(2026, 10, 28, 14, 26);
const ago = (seconds: number) => ({ asOf: new Date(NOW - seconds * 1000).toISOString() });
const FRESH = ago(3);
const WAIT = "interactionsLongestWaitInQueue.rt";
const WAITING = "interactionsWaitInQueue.rt";
const RULE = { from: "tile", isBelow: false, near: 3, breach: 6, hours: null } as const;
const BREACH = figureCells({ ...NO_FIGURE, value: 9, from: "queues", level: "breach", rule: RULE });
const OPTIONS = { key: WAITING, columns: [{ key: "accepted.today" }] };

interface Spec {
  readonly kind: string;
  readonly cells: SheetCells;
}

const view = (change: Partial<JudgedView>): JudgedView => ({
  board: { intervalMs: 5000 },
  parts: { queues: FRESH, agents: FRESH, groups: FRESH },
  queues: [],
  ...change,
});

/** A designed board of pages p0, p1, … each with these tiles. */
function designed(pages: readonly (readonly Spec[])[], change: Partial<JudgedView> = {}): JudgedView {
  const all = pages.map((tiles, page) => tiles.map((tile, index) => ({ ...tile, id: `t${page}${index}` })));
  return view({
    document: {
      pages: all.map((tiles, page) => ({
        id: `p${page}`,
        tiles: tiles.map(({ id, kind }) => ({ id, kind, options: OPTIONS })),
      })),
    },
    tiles: all.flat().map(({ id, cells }) => ({ id, metrics: cells })),
    ...change,
  });
}
const pagesOf = (...args: Parameters<typeof designed>) => breached(designed(...args), null, NOW);
const known = (...pages: (string | null)[]) => ({ state: "known", pages });
const one = (kind: string, cells: SheetCells) => pagesOf([[{ kind, cells }]]);

describe("a board that makes itself", () => {
  const queue = (waitMs: number) => ({
    id: "q",
    metrics: { [WAITING]: 2, [WAIT]: waitMs, "slaTimeThreshold.today": 20_000 },
  });

  it("is breached while one of its queues is, to the second in which the wait passes its limit", () => {
    const at = (waitMs: number) => breached(view({ queues: [queue(waitMs)] }), null, NOW);
    expect(at(10_000)).toEqual(known());
    expect(at(16_999)).toEqual(known());
    expect(at(17_001)).toEqual(known(null));
  });

  it("is judged by the levels that it was given, where a tenant has limits of its own", () => {
    const given = (cells: SheetCells) => view({ queues: [queue(500_000)], tiles: [{ id: "queues", metrics: cells }] });
    expect(breached(given({}), null, NOW)).toEqual(known());
    expect(breached(given({ [levelCell("queue", "q")]: "breach" }), null, NOW)).toEqual(known(null));
  });

  it("is not known while its numbers are stale, and nothing is breached on old ones", () => {
    const at = (seconds: number) =>
      breached(
        view({ queues: [queue(500_000)], parts: { queues: ago(seconds), agents: FRESH, groups: FRESH } }),
        null,
        NOW,
      );
    expect([at(10), at(20), at(70)]).toEqual([known(null), { state: "unknown" }, known()]);
    const none = { asOf: null };
    expect(breached(view({ parts: { queues: none, agents: none, groups: none } }), null, NOW)).toEqual(known());
  });
});

describe("a designed board", () => {
  it.each(["number", "gauge", "bar"])("is breached while the figure of a %s is", (kind) => {
    expect(one(kind, BREACH)).toEqual(known("p0"));
    expect(one(kind, { ...BREACH, level: "near" })).toEqual(known());
  });

  it.each([
    ["queue", { level: "breach" }, true],
    // A service level that was lost this morning makes the queue near.
    ["queue", { level: "near", [rowCell("level", "q", "service-level")]: "breach" }, false],
    ["queue-table", { rows: "q", [rowCell("level", "q", "accepted.today")]: "breach" }, true],
    ["queue-table", { rows: "q", [rowCell("level", "gone", "accepted.today")]: "breach" }, false],
    // What is the worst of all rows is not on the screen where the table shows fewer.
    ["queue-table", { rows: "q", worst: "breach" }, false],
    ["heat-grid", { rows: joinIds(["a", "b"]), [rowCell("level", "b", WAITING)]: "breach" }, true],
    ["agent-list", { rows: "a", [rowCell("level", "a")]: "breach" }, true],
    ["agent-list", { rows: "a", [rowCell("level", "a", "accepted.today")]: "breach" }, true],
    ["agent-grid", { rows: "a", [rowCell("level", "a")]: "breach" }, true],
    ["agent-grid", { rows: "a", [rowCell("level", "a")]: "near" }, false],
    // The queue of a maximum may be called anything.
    ["number", { ...figureCells({ ...NO_FIGURE, value: 1, worst: "breach" }) }, false],
    ["chart", { "value/level": "breach", level: "breach" }, false],
    ["a kind of a later version", { level: "breach" }, false],
  ] as const)("is breached by what a %s of %j shows: %s", (kind, cells, isBreached) => {
    expect(one(kind, { from: kind.startsWith("agent") ? "agents" : "queues", ...cells })).toEqual(
      isBreached ? known("p0") : known(),
    );
  });

  it("is breached on each page that has such a tile, or on the one that was asked for", () => {
    const calm = { kind: "number", cells: {} };
    const red = { kind: "number", cells: BREACH };
    const pages = [[calm], [calm, red], [red, red], []];
    expect(pagesOf(pages)).toEqual(known("p1", "p2"));
    expect(breached(designed(pages), "p2", NOW)).toEqual(known("p2"));
    expect(breached(designed(pages), "p0", NOW)).toEqual(known());
    expect(breached(designed(pages), "no such page", NOW)).toEqual(known());
  });

  it("is known by what is live, and unknown where something stale could be breached", () => {
    const queues = { kind: "number", cells: BREACH };
    const agents = { kind: "agent-grid", cells: { rows: "a", [rowCell("level", "a")]: "breach" } };
    const parts = { queues: ago(30), agents: FRESH, groups: FRESH };
    expect(pagesOf([[queues], [agents]], { parts })).toEqual(known("p1"));
    expect(pagesOf([[queues]], { parts })).toEqual({ state: "unknown" });
    expect(pagesOf([[queues]], { parts: { ...parts, queues: ago(300) } })).toEqual(known());
  });
});
