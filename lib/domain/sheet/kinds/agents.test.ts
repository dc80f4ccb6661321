import { describe, expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { recordedAgents } from "@/lib/domain/history/recorded-agents";
import type { AgentRow } from "@/lib/domain/snapshot";
import { documentWith } from "@/tests/support/documents";
import { columnCell, rowCell, splitIds } from "../cells";
import type { SheetData, SheetSettings } from "../data";
import { evaluateSheet } from "../evaluate";
import { readRule } from "../figure";
import { NO_MEMORY, type SheetMemory } from "../judging";

const AT = Date.UTC(2026, 10, 28, 14, 26);
const SETTINGS: SheetSettings = { rules: {}, timeZone: "UTC", embedHosts: [], past: () => null };

function agent(id: string, name: string, status: string, seconds: number, accepted: number): AgentRow {
  const metrics = { "status.rt": status, "timeOnStatus.rt": seconds * 1000, "accepted.today": accepted };
  return { id, name, groupId: "g1", groupName: "Floor", metrics };
}

const MAYA = agent("a1", "Maya Okafor", "Handling", 300, 300);
const EVA = agent("a2", "Eva Lindqvist", "OnBreak", 1925, 1925);
const OMAR = agent("a3", "Omar Haddad", "Available", 64, 64);

const DATA: SheetData = {
  queues: [],
  agents: [MAYA, EVA, OMAR],
  groups: [],
  known: new Set(["agents"]),
  isWhole: true,
  hasGroups: true,
  roster: () => null,
  inQueue: () => [],
  media: () => null,
};

function listOf(options: object): BoardDocument {
  const tile = { id: "t0", kind: "agent-list", place: { x: 0, y: 0, w: 12, h: 6 }, options };
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Floor", rows: 60, tiles: [tile] }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function evaluated(document: BoardDocument, data = DATA, memory: SheetMemory = NO_MEMORY, at = AT) {
  return evaluateSheet(document, data, SETTINGS, memory, at);
}

function cellsOf(document: BoardDocument) {
  return evaluated(document).tiles[0]?.metrics ?? {};
}

describe("figures of each agent of a list", () => {
  const KEY = "accepted.today";
  const rule = {
    direction: "above",
    near: { by: "number", value: 200 },
    breach: { by: "number", value: 1000 },
    forMs: 0,
    recover: 0,
    hours: null,
    top: false,
  } as const;
  const list = (change: object = {}, options: object = {}) =>
    listOf({ columns: [{ key: KEY, thresholds: { use: "own", rule: { ...rule, ...change } } }], ...options });
  const levels = (cells: Readonly<Record<string, unknown>>) =>
    ["a1", "a2", "a3"].map((id) => cells[rowCell("level", id, KEY)]);
  const levelsOf = (sheet: ReturnType<typeof evaluated>) => levels(sheet.tiles[0]?.metrics ?? {});

  it("are calm, near and in breach, each by their own number, and tell whose limits these are", () => {
    // 300, 1925 and 64 were accepted.
    const cells = cellsOf(list());
    expect(levels(cells)).toEqual(["near", "breach", undefined]);
    expect(readRule(cells, (field) => columnCell(field, KEY))).toEqual({
      from: "tile",
      isBelow: false,
      near: 200,
      breach: 1000,
      hours: null,
    });
  });

  it("tell when their limits count, and are calm outside of that", () => {
    const hours = { days: [{ day: 1, from: "08:00", to: "18:00" }], zone: "Europe/Berlin" };
    // A Saturday.
    const cells = cellsOf(list({ hours }));
    expect(levels(cells)).toEqual([undefined, undefined, undefined]);
    expect(readRule(cells, (field) => columnCell(field, KEY))?.hours).toEqual(hours);
  });

  it("need their time, and recover only well inside the limit", () => {
    const document = list({ forMs: 10_000, recover: 0.2 });
    const first = evaluated(document);
    expect(levelsOf(first)).toEqual([undefined, undefined, undefined]);
    const second = evaluated(document, DATA, first.memory, AT + 10_000);
    expect(levelsOf(second)).toEqual(["near", "breach", undefined]);
    const accepted = (count: number) => ({
      ...DATA,
      agents: [{ ...MAYA, metrics: { ...MAYA.metrics, [KEY]: count } }, EVA, OMAR],
    });
    const inside = evaluated(document, accepted(190), second.memory, AT + 20_000);
    const held = evaluated(document, accepted(190), inside.memory, AT + 40_000);
    expect(levelsOf(held)).toEqual(["near", "breach", undefined]);
    const well = evaluated(document, accepted(150), held.memory, AT + 50_000);
    const recovered = evaluated(document, accepted(150), well.memory, AT + 60_000);
    expect(levelsOf(recovered)).toEqual([undefined, "breach", undefined]);
  });

  it("follow the board's limits for agents, then the tenant's, and not those for queues", () => {
    const document = listOf({ columns: [{ key: KEY }] });
    const judged = (thresholds: SheetSettings["rules"], rules: SheetSettings["rules"]) => {
      const sheet = evaluateSheet({ ...document, thresholds }, DATA, { ...SETTINGS, rules }, NO_MEMORY, AT);
      return [...levelsOf(sheet), sheet.tiles[0]?.metrics[columnCell("rule", KEY)]];
    };
    const low = { ...rule, near: null, breach: { by: "number", value: 50 } } as const;
    expect(judged({}, {})).toEqual([undefined, undefined, undefined, undefined]);
    expect(judged({ [KEY]: low }, { [KEY]: low })).toEqual([undefined, undefined, undefined, undefined]);
    expect(judged({}, { [`agents:${KEY}`]: low })).toEqual(["breach", "breach", "breach", "tenant"]);
    expect(judged({ [`agents:${KEY}`]: rule }, { [`agents:${KEY}`]: low })).toEqual([
      "near",
      "breach",
      undefined,
      "board",
    ]);
  });

  it("move to the top only where the limit says so", () => {
    const low = { direction: "below", near: null, breach: { by: "number", value: 100 } };
    const overlong = [{ state: "break", afterMs: null }];
    const order = (top: boolean) => splitIds(cellsOf(list({ ...low, top }, { overlong, sort: "time" })).rows);
    expect(order(false)).toEqual(["a2", "a1", "a3"]);
    expect(order(true)).toEqual(["a3", "a2", "a1"]);
  });

  it("have no level of whom the tile does not show, and no name in it", () => {
    const options = { names: "initials", most: 1, states: ["available", "handling"], sort: "name" };
    const cells = cellsOf(list({ near: null, breach: { by: "number", value: 10 } }, options));
    expect(splitIds(cells.rows)).toEqual(["a1"]);
    expect(Object.keys(cells).filter((cell) => cell.startsWith("level/"))).toEqual([rowCell("level", "a1", KEY)]);
    for (const { name } of [MAYA, EVA, OMAR]) expect(JSON.stringify(cells)).not.toContain(name);
  });

  it("have no level where they are no numbers, or not known", () => {
    const thresholds = { use: "own", rule: { ...rule, near: null, breach: { by: "number", value: 0 } } };
    const columns = [
      { key: "status.rt", thresholds },
      { key: "averageHandlingTime.today", thresholds },
    ];
    const cells = cellsOf(listOf({ columns, overlong: [{ state: "break", afterMs: null }] }));
    expect(Object.keys(cells).filter((cell) => cell.startsWith("level/"))).toEqual([]);
  });
});

describe("what agents did for the queues that a list chooses them by", () => {
  const ACCEPTED = "accepted.today.inQueue";
  const AVERAGE = "averageHandlingTime.today.inQueue";
  const worked = (agent: AgentRow, accepted: number | null, averageMs: number): AgentRow => ({
    ...agent,
    metrics: { [ACCEPTED]: accepted, [AVERAGE]: averageMs },
  });
  const data: SheetData = {
    ...DATA,
    roster: (id) => (id === "q1" ? ["a1", "a2", "a3"] : ["a1"]),
    // Omar did nothing for either today: 8x8 does not name him.
    inQueue: (id) => (id === "q1" ? [worked(MAYA, 3, 100_000), worked(EVA, 5, 60_000)] : [worked(MAYA, 1, 300_000)]),
  };
  const list = (queues: readonly string[], thresholds: object = { use: "inherited" }) =>
    listOf({
      agents: { queues },
      columns: [{ key: ACCEPTED, thresholds }, { key: AVERAGE }, { key: "accepted.today" }],
    });
  const cells = (document: BoardDocument, of = data) => evaluated(document, of).tiles[0]?.metrics ?? {};
  const values = (of: Readonly<Record<string, unknown>>, key: string) =>
    ["a1", "a2", "a3"].map((id) => of[rowCell("value", id, key)]);

  it("is 8x8's own figure for one queue, and for several added up or weighted by what was accepted, never averaged", () => {
    const one = cells(list(["q1"]));
    expect([values(one, ACCEPTED), values(one, AVERAGE)]).toEqual([
      [3, 5, null],
      [100_000, 60_000, null],
    ]);
    const both = cells(list(["q1", "q2"]));
    expect([values(both, ACCEPTED), values(both, AVERAGE)]).toEqual([
      [4, 5, null],
      // (3 × 100 s + 1 × 300 s) ÷ 4, and not the 200 s between the two.
      [150_000, 60_000, null],
    ]);
  });

  it("says why there is none where nobody can weigh it", () => {
    const unweighed = { ...data, inQueue: (id: string) => [worked(MAYA, null, id === "q1" ? 100_000 : 300_000)] };
    const of = cells(list(["q1", "q2"]), unweighed);
    expect(values(of, AVERAGE)).toEqual([null, null, null]);
    expect(of[columnCell("problem", AVERAGE)]).toBe("no-base");
    expect(cells(list(["q1"]), unweighed)[columnCell("problem", AVERAGE)]).toBeUndefined();
  });

  it("is judged, also by what the agent did at all", () => {
    const rule = { direction: "above", near: null, forMs: 0, recover: 0, hours: null, top: true };
    const levels = (breach: object) => {
      const of = cells(list(["q1", "q2"], { use: "own", rule: { ...rule, breach } }));
      return ["a1", "a2", "a3"].map((id) => of[rowCell("level", id, ACCEPTED)]);
    };
    expect(levels({ by: "number", value: 4 })).toEqual([undefined, "breach", undefined]);
    // A hundredth of 300 and of 1,925.
    expect(levels({ by: "metric", metric: "accepted.today", factor: 0.01 })).toEqual(["breach", undefined, undefined]);
  });

  it("is the tile's own: the agents' rows in the view have what they did at all", () => {
    const { rows } = evaluated(list(["q1"]), data);
    const keys = [...(rows.agents.get("a1")?.keys ?? [])];
    expect(keys).toContain("accepted.today");
    expect(keys.filter((key) => key.endsWith(".inQueue"))).toEqual([]);
  });
});

describe("the order of a list by state", () => {
  const order = (states: readonly string[], options: object = {}) =>
    splitIds(
      cellsOf(listOf({ states, sort: "state", overlong: [{ state: "break", afterMs: null }], ...options })).rows,
    );

  it("is the one in which its states were chosen", () => {
    expect(order(["available", "handling", "break"])).toEqual(["a3", "a1", "a2"]);
    expect(order(["break", "available", "handling"])).toEqual(["a2", "a3", "a1"]);
  });

  it("begins with whoever is in a state for too long all the same", () => {
    const overlong = [{ state: "break", afterMs: 60_000 }];
    expect(order(["available", "handling", "break"], { overlong })).toEqual(["a2", "a3", "a1"]);
  });
});

describe("single agents in a recorded moment", () => {
  const others = { busy: 0, break: 0, offline: 0, "logged-out": 0, unknown: 0 };
  const counts = { ...others, handling: 2, "wrap-up": 0, offering: 0, available: 1 };
  const counted: SheetData = { ...DATA, agents: recordedAgents(counts), recorded: new Set() };

  it.each([
    ["agent-list", {}],
    ["agent-grid", {}],
    ["leaderboard", { metric: "accepted.today" }],
  ])("are not known, and the %s says so instead of listing nobody or waiting for ever", (kind, options) => {
    const problem = (data: SheetData) =>
      evaluated(documentWith({ id: "t0", kind, options }), data).tiles[0]?.metrics.problem;
    expect([problem(DATA), problem(counted)]).toEqual([undefined, "only-counted"]);
  });
});

describe("a leaderboard", () => {
  const ranked = (agents: Readonly<Record<string, boolean | string[]>>, metric: string, data: SheetData) =>
    evaluated(documentWith({ id: "t0", kind: "leaderboard", options: { metric, agents } }), data).tiles[0]?.metrics
      .rows;
  const bare = [MAYA, EVA].map((row) => ({ ...row, metrics: { "status.rt": "Available" } }));

  it("waits until its figure was asked for: agents who were taken for something else have not done nothing", () => {
    const of = (agents: readonly AgentRow[]) => ranked({ all: true }, "accepted.today", { ...DATA, agents });
    expect(of(bare)).toBeUndefined();
    expect(of([{ ...MAYA, metrics: { "accepted.today": null } }])).toBe("");
    expect(of([])).toBe("");
    expect(of([MAYA, EVA])).toBe("a2\na1");
  });

  it("waits for what they did for its queues, and names nobody where nobody did anything", () => {
    const of = (inQueue: SheetData["inQueue"]) =>
      ranked({ queues: ["q1", "q2"] }, "accepted.today.inQueue", { ...DATA, agents: bare, inQueue });
    expect(of(() => null)).toBeUndefined();
    expect(of((id) => (id === "q1" ? [] : null))).toBeUndefined();
    expect(of(() => [])).toBe("");
    expect(of(() => [{ ...MAYA, metrics: { "accepted.today.inQueue": 3 } }])).toBe("a1");
  });
});
