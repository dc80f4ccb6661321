import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import type { AgentRow, QueueRow } from "@/lib/domain/snapshot";
import { anyDocument } from "@/tests/support/board-documents";
import { rowCell, splitIds } from "./cells";
import type { SheetData, SheetSettings } from "./data";
import { evaluateSheet } from "./evaluate";
import { readFigure } from "./figure";
import { NO_MEMORY, type SheetMemory } from "./judging";

const AT = Date.UTC(2026, 10, 28, 14, 26);
const SETTINGS: SheetSettings = { rules: {}, timeZone: "UTC", embedHosts: ["status.example.com"], past: () => null };

interface Facts {
  readonly waiting: number;
  /** Seconds. */
  readonly longest: number;
  readonly entered: number;
  readonly inSla: number;
}

function queue(id: string, name: string, { waiting, longest, entered, inSla }: Facts): QueueRow {
  return {
    id,
    name,
    metrics: {
      "interactionsWaitInQueue.rt": waiting,
      "interactionsLongestWaitInQueue.rt": longest * 1000,
      "entered.today": entered,
      "accepted.today": inSla,
      "acceptedInSla.today": inSla,
      "shortAbandoned.today": 0,
      "slaPercentage.today": entered - waiting === 0 ? null : (100 * inSla) / (entered - waiting),
      "slaPercentageTarget.today": 80,
      "slaTimeThreshold.today": 60_000,
      "availableIdle.rt": 1,
    },
  };
}

function agent(id: string, name: string, status: string, seconds: number, queueId: string): AgentRow {
  const active = status === "Handling" ? [{ id: queueId, name: queueId, count: 1 }] : [];
  const metrics = {
    "status.rt": status,
    "timeOnStatus.rt": seconds * 1000,
    "activeQueues.rt": active,
    "accepted.today": seconds,
  };
  return { id, name, groupId: "g1", groupName: "Floor", metrics };
}

const SALES = queue("q1", "Sales", { waiting: 2, longest: 20, entered: 102, inSla: 95 });
const SUPPORT = queue("q2", "Support", { waiting: 7, longest: 221, entered: 207, inSla: 122 });
const CHAT = queue("q3", "Chat", { waiting: 0, longest: 0, entered: 50, inSla: 50 });
const MAYA = agent("a1", "Maya Okafor", "Handling", 300, "q2");
const EVA = agent("a2", "Eva Lindqvist", "OnBreak", 1925, "q1");
const OMAR = agent("a3", "Omar Haddad", "Available", 64, "q1");

const DATA: SheetData = {
  queues: [SALES, SUPPORT, CHAT],
  agents: [MAYA, EVA, OMAR],
  groups: [],
  known: new Set(["queues", "agents", "groups"]),
  isWhole: true,
  hasGroups: true,
  roster: (id) => ({ q1: ["a2", "a3"], q2: ["a1", "a3"], q3: [] })[id] ?? null,
  inQueue: () => [],
  media: (id) => (id === "q3" ? "chat" : "phone"),
};

/** A document of one page with these tiles side by side, as a person's is read. */
function board(
  ...tiles: { readonly kind: string; readonly options?: object; readonly thresholds?: object }[]
): BoardDocument {
  const placed = tiles.map((tile, index) => ({ id: `t${index}`, place: { x: 0, y: index * 2, w: 12, h: 2 }, ...tile }));
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Floor", rows: 60, tiles: placed }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function evaluated(document: BoardDocument, data = DATA, memory: SheetMemory = NO_MEMORY, at = AT) {
  return evaluateSheet(document, data, SETTINGS, memory, at);
}

function cellsOf(document: BoardDocument, tile = 0, data = DATA) {
  return evaluated(document, data).tiles[tile]?.metrics ?? {};
}

const ofQueues = (metric: string, queues: object = { all: true }) => ({ measure: { of: "queues", metric, queues } });

describe("figures of a sheet", () => {
  it("add up counts, take the longest wait with its queue, and recompute shares", () => {
    const document = board(
      { kind: "number", options: ofQueues("interactionsWaitInQueue.rt") },
      { kind: "number", options: ofQueues("interactionsLongestWaitInQueue.rt") },
      { kind: "gauge", options: ofQueues("slaPercentage.today") },
    );
    expect(readFigure(cellsOf(document, 0))).toMatchObject({
      value: 9,
      unit: "count",
      from: "queues",
      ticks: false,
      of: 3,
    });
    expect(readFigure(cellsOf(document, 1))).toMatchObject({
      value: 221_000,
      ticks: true,
      worst: "Support",
      level: "breach",
    });
    // 95 + 122 + 50 of 100 + 200 + 50.
    expect(readFigure(cellsOf(document, 2)).value).toBeCloseTo((100 * 267) / 350);
  });

  it("count agents of several queues once", () => {
    const measure = ofQueues("availableIdle.rt", { ids: ["q1", "q2"] });
    expect(readFigure(cellsOf(board({ kind: "number", options: measure })))).toMatchObject({ value: 1, problem: null });
    const unknown = { ...DATA, roster: () => null };
    expect(readFigure(cellsOf(board({ kind: "number", options: measure }), 0, unknown))).toMatchObject({
      value: null,
      problem: "shared-agents",
    });
  });

  it("say when what they name is gone, and wait for what was not asked yet", () => {
    const gone = board({ kind: "number", options: ofQueues("entered.today", { ids: ["q9"] }) });
    expect(readFigure(cellsOf(gone)).problem).toBe("gone");
    const early = { ...DATA, queues: [], known: new Set<never>() };
    expect(readFigure(cellsOf(gone, 0, early))).toMatchObject({ value: null, problem: null });
  });

  it("are held against their target", () => {
    const level = { ...ofQueues("slaPercentage.today"), target: { by: "sla" } };
    const wait = { ...ofQueues("interactionsLongestWaitInQueue.rt"), target: { by: "sla" } };
    const share = { ...ofQueues("accepted.today"), target: { by: "metric", metric: "entered.today" } };
    const document = board(
      { kind: "bar", options: level },
      { kind: "number", options: wait },
      { kind: "number", options: share },
    );
    expect([0, 1, 2].map((tile) => readFigure(cellsOf(document, tile)).target)).toEqual([80, 60_000, 359]);
  });

  it("count agents in a state, of those who are logged in", () => {
    const measure = { of: "agents", metric: "agents.break", agents: { all: true } };
    const document = board({
      kind: "number",
      options: { measure, target: { by: "metric", metric: "agents.loggedIn" } },
    });
    expect(readFigure(cellsOf(document))).toMatchObject({ value: 1, target: 3 });
  });

  it("choose queues by media", () => {
    const document = board({ kind: "number", options: ofQueues("entered.today", { media: ["chat"] }) });
    expect(readFigure(cellsOf(document)).value).toBe(50);
    expect(readFigure(cellsOf(document)).problem).toBeNull();
  });

  it("say when no queue is set to the media that were chosen", () => {
    const document = board({ kind: "number", options: ofQueues("entered.today", { media: ["email"] }) });
    expect(readFigure(cellsOf(document))).toMatchObject({ value: null, problem: "no-media" });
    const early = { ...DATA, queues: [], known: new Set<never>() };
    expect(readFigure(cellsOf(document, 0, early)).problem).toBeNull();
  });
});

describe("rules on a sheet", () => {
  const rule = {
    direction: "above",
    near: { by: "number", value: 5 },
    breach: { by: "number", value: 8 },
    forMs: 10_000,
    recover: 0,
    hours: null,
    top: true,
  };
  const document = board({
    kind: "number",
    options: ofQueues("interactionsWaitInQueue.rt"),
    thresholds: { use: "own", rule },
  });

  it("need their time from one evaluation to the next", () => {
    const first = evaluated(document);
    expect(readFigure(first.tiles[0]?.metrics ?? {}).level).toBe("calm");
    const second = evaluated(document, DATA, first.memory, AT + 10_000);
    expect(readFigure(second.tiles[0]?.metrics ?? {})).toMatchObject({ level: "breach", since: AT + 10_000 });
    const again = evaluated(document, DATA, second.memory, AT + 10_000);
    expect(again.tiles).toEqual(second.tiles);
  });

  it("forget what is no longer shown", () => {
    const first = evaluated(document);
    expect(first.memory.size).toBe(1);
    expect(evaluated(board({ kind: "clock" }), DATA, first.memory).memory.size).toBe(0);
  });
});

describe("rows of a sheet", () => {
  it("come in the order of need, with the levels of their cells", () => {
    const cells = cellsOf(board({ kind: "queue-table" }));
    expect(splitIds(cells.rows)).toEqual(["q2", "q1", "q3"]);
    expect(cells[rowCell("level", "q2", "interactionsLongestWaitInQueue.rt")]).toBe("breach");
    expect(cells[rowCell("level", "q1", "interactionsLongestWaitInQueue.rt")]).toBeUndefined();
    expect(cells.count).toBe(3);
  });

  it("sort by a column, without data last either way", () => {
    const sort = (descending: boolean) =>
      splitIds(
        cellsOf(
          board({
            kind: "queue-table",
            options: { sort: { by: "column", key: "slaPercentage.today", descending }, breachedFirst: false },
          }),
          0,
          { ...DATA, queues: [...DATA.queues, { id: "q4", name: "New", metrics: {} }] },
        ).rows,
      );
    expect(sort(true)).toEqual(["q3", "q1", "q2", "q4"]);
    expect(sort(false)).toEqual(["q2", "q1", "q3", "q4"]);
  });

  it("show agents with whoever is in a state for too long first", () => {
    const cells = cellsOf(board({ kind: "agent-list" }));
    expect(splitIds(cells.rows)).toEqual(["a2", "a1", "a3"]);
    expect(cells[rowCell("level", "a2")]).toBe("breach");
    const overlong = [
      { state: "break", afterMs: null },
      { state: "available", afterMs: 60_000 },
    ];
    const own = cellsOf(board({ kind: "agent-list", options: { overlong } }));
    expect([own[rowCell("level", "a2")], own[rowCell("level", "a3")]]).toEqual([undefined, "breach"]);
  });

  it("rank agents and send nothing else of them", () => {
    const sheet = evaluated(board({ kind: "leaderboard", options: { names: "initials" } }));
    const cells = sheet.tiles[0]?.metrics ?? {};
    expect(splitIds(cells.rows)).toEqual(["a2", "a1", "a3"]);
    expect([cells[rowCell("value", "a2")], cells[rowCell("name", "a2")]]).toEqual([1925, "EL"]);
    expect(sheet.rows.agents.size).toBe(0);
  });
});

describe("what a sheet shows", () => {
  it("is rows that some tile shows: numbers of agents show no agent", () => {
    const measure = { of: "agents", metric: "agents.available", agents: { all: true } };
    const sheet = evaluated(board({ kind: "number", options: { measure } }, { kind: "agent-states" }));
    expect([...sheet.rows.queues.keys(), ...sheet.rows.agents.keys()]).toEqual([]);
    expect(readFigure(sheet.tiles[0]?.metrics ?? {}).value).toBe(1);
  });

  it("names agents in full only where some tile does", () => {
    const agents = { ids: ["a1"] };
    const document = board(
      { kind: "agent-list", options: { names: "initials" } },
      { kind: "agent-grid", options: { agents } },
    );
    const { rows, tiles } = evaluated(document);
    expect([...rows.agents].map(([id, { named }]) => [id, named])).toEqual([
      ["a2", false],
      ["a1", true],
      ["a3", false],
    ]);
    expect(tiles[0]?.metrics[rowCell("name", "a2")]).toBe("EL");
  });

  it("never fails, and shows only what there is, whatever the document", () => {
    const ids = new Set([...DATA.queues, ...DATA.agents].map(({ id }) => id));
    const unknown: readonly SheetData["known"][] = [new Set(), DATA.known];
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...unknown), (document, known) => {
        const sheet = evaluated(document, { ...DATA, known });
        const tiles: readonly Tile[] = document.pages.flatMap((page) => page.tiles);
        expect(sheet.tiles.length).toBeLessThanOrEqual(tiles.length);
        for (const rows of Object.values(sheet.rows)) for (const id of rows.keys()) expect(ids).toContain(id);
        expect(evaluated(document, { ...DATA, known }).tiles).toEqual(sheet.tiles);
      }),
    );
  });

  it("tells which pages of others may be embedded", () => {
    const embed = (address: string) => cellsOf(board({ kind: "embed", options: { address } })).allowed;
    expect(embed("https://status.example.com/now")).toBe(1);
    expect(embed("https://status.example.com.evil.net/")).toBe(0);
  });
});
