import { describe, expect, it } from "vitest";
import type { LiveView } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { columnCell, rowCell, splitIds } from "@/lib/domain/sheet/cells";
import { readFigure } from "@/lib/domain/sheet/figure";
import type { Board } from "@/lib/server/boards/board";
import { BOARD, startWorld } from "./world";

type Spec = { readonly kind: string; readonly options?: object };

function designed(...tiles: readonly Spec[]): BoardDocument {
  const placed = tiles.map((tile, index) => ({ id: `t${index}`, place: { x: 0, y: index * 2, w: 12, h: 2 }, ...tile }));
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Floor", rows: 60, tiles: placed }] });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const boardOf = (document: BoardDocument | null, change: Partial<Board> = {}): Board => ({
  ...BOARD,
  document,
  ...change,
});
const figure = (view: LiveView, tile = 0) => readFigure(view.tiles?.[tile]?.metrics ?? {});
const ofQueues = (metric: string, queues: object = { all: true }) => ({ measure: { of: "queues", metric, queues } });
const fresh = (view: LiveView) => view.upstream.state === "fresh";

describe("a designed board, live from a contact centre", () => {
  it("shows figures that are made of all rows, and sends no row that no tile shows", async () => {
    const { until } = await startWorld();
    const tiles = [{ kind: "number", options: ofQueues("entered.today") }, { kind: "agent-states" }, { kind: "clock" }];
    const sheet = await until((one) => fresh(one) && figure(one).value !== null, {}, boardOf(designed(...tiles)));
    expect(sheet.document?.pages[0]?.tiles.map(({ kind }) => kind)).toEqual(["number", "agent-states", "clock"]);
    expect([sheet.queues, sheet.agents, sheet.groups]).toEqual([[], [], []]);
    expect(JSON.stringify(sheet)).not.toContain("thresholds");
    expect(figure(sheet).from).toBe("queues");
  });

  it("adds up what its rows show", async () => {
    const { until } = await startWorld();
    const columns = [{ key: "entered.today" }];
    const tiles = [
      { kind: "number", options: ofQueues("entered.today") },
      { kind: "queue-table", options: { columns } },
    ];
    const sheet = await until((one) => fresh(one) && one.queues.length > 0, {}, boardOf(designed(...tiles)));
    expect(figure(sheet).value).toBe(sheet.queues.reduce((sum, row) => sum + Number(row.metrics["entered.today"]), 0));
  });

  it("tells those who design it what it calculates, shown or not, and nobody else", async () => {
    const { until } = await startWorld();
    const calculated = [
      { id: "c1", name: "Twice", unit: "count", expression: "entered.today + entered.today" },
    ] as const;
    const board = boardOf({ ...designed({ kind: "number", options: ofQueues("entered.today") }), calculated });
    const draft = await until((one) => fresh(one) && figure(one, 1).value !== null, { draft: true }, board);
    expect(draft.tiles?.map(({ id, name }) => [id, name])).toEqual([
      ["t0", ""],
      ["calc:c1", "count entered.today + entered.today"],
    ]);
    expect(figure(draft, 1).value).toBe(2 * Number(figure(draft).value));
    expect(draft.document?.pages).toHaveLength(1);
    // How it is made is for those to whom some tile shows it.
    expect(draft.document?.calculated).toBeUndefined();
    const shown = await until((one) => fresh(one) && figure(one).value !== null, {}, board);
    expect(shown.tiles).toHaveLength(1);
    const twice = { measure: { of: "calculated", id: "c1", queues: { all: true } } };
    const showing = boardOf({ ...designed({ kind: "number", options: twice }), calculated });
    const told = await until((one) => fresh(one) && figure(one).value !== null, {}, showing);
    expect(told.document?.calculated).toEqual(calculated);
  });

  it("sends the rows that its tiles show, with the metrics that they show", async () => {
    const { until } = await startWorld();
    const columns = [{ key: "interactionsWaitInQueue.rt" }, { key: "entered.today" }];
    const board = boardOf(designed({ kind: "queue-table", options: { columns } }, { kind: "agent-list" }));
    const sheet = await until((one) => fresh(one) && one.agents.length > 0, {}, board);
    const [table, list] = sheet.tiles ?? [];
    expect(splitIds(table?.metrics.rows).toSorted()).toEqual(sheet.queues.map(({ id }) => id).toSorted());
    for (const row of sheet.queues)
      expect(Object.keys(row.metrics).toSorted()).toEqual(["entered.today", "interactionsWaitInQueue.rt"]);
    expect(splitIds(list?.metrics.rows).toSorted()).toEqual(sheet.agents.map(({ id }) => id).toSorted());
    expect(sheet.agents.every(({ name, groupName }) => name !== "" && groupName === null)).toBe(true);
  });

  it("shortens names before they leave the house", async () => {
    const { until, simulator } = await startWorld();
    const board = boardOf(
      designed(
        { kind: "agent-grid", options: { names: "initials" } },
        { kind: "leaderboard", options: { names: "first" } },
      ),
    );
    const sheet = await until((one) => fresh(one) && splitIds(one.tiles?.[1]?.metrics.rows).length > 0, {}, board);
    const sent = JSON.stringify(sheet);
    const { centre } = simulator.control.find();
    for (const { name } of centre.agents) expect(sent).not.toContain(JSON.stringify(name).slice(1, -1));
  });

  it("is judged by the tenant's limits, against whatever they name, and by others as soon as they are set", async () => {
    const { until, hub, setRules } = await startWorld();
    const board = boardOf(designed({ kind: "number", options: ofQueues("entered.today") }, { kind: "agent-list" }));
    await until((one) => fresh(one) && figure(one).value !== null, {}, board);
    const plain = { direction: "above", near: null, forMs: 0, recover: 0, hours: null, top: true } as const;
    // Nothing on the board needs the other metric for anything else.
    const breach = { by: "metric", metric: "newInQueue.today", factor: 0.01 } as const;
    setRules({
      "entered.today": { ...plain, breach },
      "state:available": { ...plain, breach: { by: "number", value: 0 } },
    });
    await hub.rulesChanged(BOARD.tenantId);
    const sheet = await until((one) => figure(one).level === "breach", {}, board);
    const overlong = Object.entries(sheet.tiles?.[1]?.metrics ?? {}).filter(([cell]) => cell.startsWith("level/"));
    const available = sheet.agents.filter(({ metrics }) => metrics["status.rt"] === "Available");
    expect(overlong.length).toBeGreaterThanOrEqual(available.length);
    setRules({});
    await hub.rulesChanged(BOARD.tenantId);
    await until((one) => figure(one).level === "calm", {}, board);
  });

  it("judges what an agent list shows of each by the limits for agents, and of nobody whom it does not show", async () => {
    const { until, setRules } = await startWorld();
    const key = "accepted.today";
    const columns = [{ key }];
    const board = boardOf(designed({ kind: "agent-list", options: { columns, names: "initials", most: 2 } }));
    const always = { direction: "above", near: null, forMs: 0, recover: 0, hours: null, top: false } as const;
    setRules({ [`agents:${key}`]: { ...always, breach: { by: "number", value: -1 } } });
    const rowsOf = (view: LiveView) => splitIds(view.tiles?.[0]?.metrics.rows);
    const levelsOf = (view: LiveView) =>
      Object.keys(view.tiles?.[0]?.metrics ?? {}).filter((cell) => /^level\/.+\/accepted\.today$/.test(cell));
    const sheet = await until((one) => fresh(one) && levelsOf(one).length > 0, {}, board);
    expect(rowsOf(sheet)).toHaveLength(2);
    const known = sheet.agents.filter(({ metrics }) => typeof metrics[key] === "number").map(({ id }) => id);
    expect(levelsOf(sheet).toSorted()).toEqual(known.map((id) => rowCell("level", id, key)).toSorted());
    expect(sheet.agents.map(({ id, name }) => [id, name]).toSorted()).toEqual(
      rowsOf(sheet)
        .map((id) => [id, ""])
        .toSorted(),
    );
    expect(sheet.tiles?.[0]?.metrics[columnCell("rule", key)]).toBe("tenant");
  });

  it("counts agents of several queues once each, from their rosters", async () => {
    const { until, simulator } = await startWorld();
    const board = boardOf(designed({ kind: "number", options: ofQueues("availableIdle.rt") }));
    const sheet = await until((one) => fresh(one) && figure(one).value !== null, {}, board);
    const { centre } = simulator.control.find();
    expect(figure(sheet)).toMatchObject({ problem: null, unit: "count" });
    expect(figure(sheet).value).toBeLessThanOrEqual(centre.agents.length);
  });

  it("begins anew for its viewers when another document is published, and is the old board again without one", async () => {
    const { until, view, hub } = await startWorld();
    const first = boardOf(designed({ kind: "number", options: ofQueues("entered.today") }));
    await until((one) => fresh(one) && figure(one).value !== null, {}, first);
    const second = boardOf(designed({ kind: "clock" }, { kind: "text", options: { markdown: "Hello" } }), {
      revision: 2,
    });
    hub.boardChanged(second);
    const changed = await view({}, first);
    expect(changed.document?.pages[0]?.tiles.map(({ kind }) => kind)).toEqual(["clock", "text"]);
    hub.boardChanged(boardOf(null, { revision: 3 }));
    const plain = await until((one) => one.queues.length > 0, {}, second);
    expect(plain.document).toBeUndefined();
    expect(plain.tiles).toBeUndefined();
  });

  it("lets its editors watch a draft that its viewers do not see", async () => {
    const { until, view, hub } = await startWorld();
    const published = boardOf(designed({ kind: "clock" }));
    const draft = boardOf(designed({ kind: "number", options: ofQueues("entered.today") }));
    await until((one) => fresh(one) && figure(one).value !== null, { draft: true }, draft);
    expect((await view({}, published)).document?.pages[0]?.tiles[0]?.kind).toBe("clock");
    hub.draftChanged(BOARD.tenantId, BOARD.id, designed({ kind: "countdown" }));
    const { document } = draft;
    expect((await view({ draft: true }, draft)).document?.pages[0]?.tiles[0]?.kind).toBe("number");
    expect(document).not.toBeNull();
    hub.boardChanged({ ...published, revision: 2, name: "Renamed" });
    expect((await view({ draft: true }, { ...draft, revision: 2, name: "Renamed" })).board.name).toBe("Renamed");
    expect((await view({}, published)).document?.pages[0]?.tiles[0]?.kind).toBe("clock");
  });

  it("of a team sends no byte of another queue, whatever its document names", async () => {
    const { until, view } = await startWorld();
    const [own, foreign] = (await view()).queues;
    if (own === undefined || foreign === undefined) throw new Error("the simulator has queues");
    const document = designed(
      { kind: "queue", options: { queue: foreign.id } },
      { kind: "queue-table" },
      { kind: "number", options: ofQueues("entered.today", { ids: [own.id, foreign.id] }) },
      { kind: "agent-list", options: { agents: { queues: [own.id, foreign.id] } } },
      { kind: "leaderboard" },
    );
    const team = boardOf(document, { id: "board-2", isDefault: false, queueIds: [own.id] });
    const sheet = await until((one) => fresh(one) && figure(one, 2).value !== null, {}, team);
    const sent = JSON.stringify(sheet);
    expect(sheet.queues.map(({ id }) => id)).toEqual([own.id]);
    expect(sent).not.toContain(JSON.stringify(foreign.name).slice(1, -1));
    expect(sent).not.toContain(JSON.stringify(foreign.id));
  });

  it("remembers the minutes of its figures for those who draw them", async () => {
    const { until, hub } = await startWorld();
    const board = boardOf(designed({ kind: "number", options: { ...ofQueues("entered.today"), sparkline: true } }));
    const sheet = await until((one) => fresh(one) && figure(one).value !== null, {}, board);
    const trend = await hub.trend({ board, scope: {}, signal: new AbortController().signal });
    const line = trend?.view.tiles?.t0 ?? [];
    expect(line).toHaveLength(trend?.view.minutes.length ?? -1);
    expect(line.at(-1)).toBeGreaterThanOrEqual(figure(sheet).value ?? Number.POSITIVE_INFINITY);
  });
});
