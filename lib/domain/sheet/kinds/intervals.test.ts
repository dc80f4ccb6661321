import { expect, it } from "vitest";
import { parseDocument } from "@/lib/domain/board/parse-document";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import { splitIds } from "../cells";
import type { SheetData } from "../data";
import { evaluateSheet } from "../evaluate";
import { NO_MEMORY } from "../judging";

const MEDIA: Readonly<Record<string, QueueMedia>> = { sales: "phone", mail: "email" };

function evaluated(queues: object, over: Partial<SheetData> = {}, series?: readonly object[]) {
  const options = { queues, ...(series !== undefined && { series }) };
  const tile = { id: "t", kind: "intervals", title: null, place: { x: 0, y: 0, w: 12, h: 4 }, options };
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Page", rows: 12, tiles: [tile] }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const data: SheetData = {
    queues: ["sales", "mail", "other"].map((id) => ({ id, name: id, metrics: { "entered.today": 3 } })),
    agents: [],
    groups: [],
    known: new Set(["queues"]),
    isWhole: true,
    hasGroups: true,
    roster: () => null,
    inQueue: () => [],
    media: (id) => MEDIA[id] ?? null,
    ...over,
  };
  const settings = { rules: {}, timeZone: "UTC", embedHosts: [], past: () => null };
  const sheet = evaluateSheet(read.value, data, settings, NO_MEMORY, 0);
  return { cells: sheet.tiles[0]?.metrics ?? {}, rows: sheet.rows.queues, groups: sheet.rows.groups };
}

it("names the queues of a chart of intervals, which are shown by name alone", () => {
  const { cells, rows } = evaluated({ media: ["email", "phone"] });
  expect(splitIds(cells.ids)).toEqual(["sales", "mail"]);
  expect([...rows].map(([id, { keys }]) => [id, keys.size])).toEqual([
    ["sales", 0],
    ["mail", 0],
  ]);
  expect(splitIds(evaluated({ ids: ["other", "gone"] }).cells.ids)).toEqual(["other"]);
});

it("names none where it is of all of them, and shows them all", () => {
  const { cells, rows } = evaluated({ all: true });
  expect(cells).toEqual({ from: "queues" });
  expect([...rows.keys()]).toEqual(["sales", "mail", "other"]);
});

it("says what is wrong once it is known which queues there are", () => {
  expect(evaluated({ ids: ["gone"] }).cells.problem).toBe("gone");
  expect(evaluated({ media: ["chat"] }).cells.problem).toBe("no-media");
  expect(evaluated({ ids: ["gone"] }, { known: new Set() }).cells).toEqual({});
});

it("says where agents would be counted over more than the board has", () => {
  const counts = { metric: "agents.available", as: "line", label: null };
  const both = { all: true };
  const withSeries = (series: readonly object[], isWhole: boolean) => evaluated(both, { isWhole }, series).cells;
  expect(withSeries([counts], true)).toEqual({ from: "queues" });
  expect(withSeries([counts], false)).toEqual({ from: "queues", problem: "counts-of-whole" });
  expect(withSeries([{ metric: "entered.today" }, counts], false)).toEqual({ from: "queues", withheld: 1 });
  expect(withSeries([{ metric: "entered.today" }], false)).toEqual({ from: "queues" });
});

it("shows the groups that it is of by name alone, and says where they may not be told", () => {
  const entered = { metric: "entered.today" };
  const away = { metric: "groups.onBreak.rt", group: "g1" };
  const data = { groups: ["g1", "g2"].map((id) => ({ id, name: id, metrics: { "onBreak.rt": 1 } })) };
  const team = { groups: [], hasGroups: false };
  const own = evaluated({ all: true }, data, [entered, away, { ...away, group: "gone" }, { ...away, group: null }]);
  expect(own.cells).toEqual({ from: "queues" });
  expect([...own.groups].map(([id, { keys }]) => [id, keys.size])).toEqual([["g1", 0]]);
  expect(evaluated({ all: true }, team, [entered, away]).cells).toEqual({ from: "queues", groupless: 1 });
  expect(evaluated({ all: true }, team, [away]).cells).toEqual({ from: "queues", problem: "counts-of-whole" });
  expect([...evaluated({ all: true }, team, [entered, away]).groups]).toEqual([]);
  // In a lobby nobody is counted by state, but groups are sums like queues.
  const counts = { metric: "agents.available" };
  expect(evaluated({ all: true }, { ...data, isWhole: false }, [away, counts]).cells).toEqual({
    from: "queues",
    withheld: 1,
  });
});

it("says that nothing is chosen where all its series are of no group", () => {
  const nobody = { metric: "groups.onBreak.rt", group: null };
  expect(evaluated({ all: true }, {}, [nobody]).cells.problem).toBe("nothing-chosen");
});
