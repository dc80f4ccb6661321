import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import { type LiveView, liveView, viewPatch } from "./live";
import { applyPatch, diffView } from "./patch";

const TICKING = ["interactionsLongestWaitInQueue.rt", "timeOnStatus.rt", "timeOnStatusCode.rt"] as const;
const START = Date.parse("2026-01-05T10:00:00.000Z");

const instant = fc.nat(20_000).map((ms) => new Date(START + ms).toISOString());
const status = fc.record({
  state: fc.constantFrom("connecting" as const, "fresh" as const, "late" as const, "failing" as const),
  code: fc.option(fc.constantFrom("timeout", "unavailable")),
  message: fc.option(fc.string({ maxLength: 8 })),
  since: instant,
  retryAt: fc.option(instant),
});
const part = fc.record({ status, asOf: fc.option(instant), fetchedAt: fc.option(instant) });
const number = fc.oneof(
  fc.nat(9),
  fc.constantFrom(-0, 0.5, 12345.678, -3, 1e15),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const list = fc.array(
  fc.record({ id: fc.option(fc.constantFrom("1", "2")), name: fc.string({ maxLength: 3 }), count: fc.nat(3) }),
  {
    maxLength: 3,
  },
);
const cell = fc.oneof(number, fc.constantFrom("Handling", ""), fc.constant(null), list);
const key = fc.constantFrom(...TICKING, "entered.today", "activeQueues.rt", "constructor", "x");
const metrics = fc
  .uniqueArray(fc.tuple(key, cell), { selector: ([name]) => name })
  .map((cells) => Object.fromEntries(cells));
const id = fc.constantFrom("1", "2", "3", "4", "__proto__", "toString");
const rowsOf = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 6 });
const name = fc.constantFrom("Sales", "Ventes <b>", "営業");
const groups = rowsOf(fc.record({ id, name, metrics }));
const media = fc.constantFrom("phone" as const, "chat" as const);
const queues = rowsOf(
  fc.record({ id, name, nameAt8x8: name, media, metrics }, { requiredKeys: ["id", "name", "metrics"] }),
);
const agents = rowsOf(fc.record({ id, name, groupId: fc.option(id), groupName: fc.option(name), metrics }));
const board = fc.record({
  id: fc.constant("b"),
  name,
  tenantId: fc.constant("t"),
  tenantName: name,
  timeZone: fc.constant("UTC"),
  intervalMs: fc.constantFrom(5000, 10_000),
});
const view: fc.Arbitrary<LiveView> = fc.record({
  board,
  asOf: fc.option(instant),
  upstream: status,
  parts: fc.record({ queues: part, agents: part, groups: part }),
  queues,
  agents,
  groups,
});

/** A view some ms after another, in which whatever ticks has ticked: the everyday case, which independent views never meet. */
function later(from: LiveView, byMs: number): LiveView {
  const rows = <T extends { metrics: LiveView["queues"][number]["metrics"] }>(list: T[]): T[] =>
    list.map((row) => ({
      ...row,
      metrics: Object.fromEntries(
        Object.entries(row.metrics).map(([metric, value]) => [
          metric,
          findMetric(metric)?.ticks && typeof value === "number" && value > 0 ? value + byMs : value,
        ]),
      ),
    }));
  const moved = (one: LiveView["parts"]["queues"]) => ({
    ...one,
    asOf: one.asOf === null ? new Date(START).toISOString() : new Date(Date.parse(one.asOf) + byMs).toISOString(),
  });
  return {
    ...from,
    parts: { queues: moved(from.parts.queues), agents: moved(from.parts.agents), groups: moved(from.parts.groups) },
    queues: rows(from.queues),
    agents: rows(from.agents),
    groups: rows(from.groups),
  };
}

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe("diffView and applyPatch", () => {
  it("lead from any view to any other exactly, without touching the first", () => {
    fc.assert(
      fc.property(view, view, (a, b) => {
        const before = structuredClone(a);
        const patch = diffView(a, b);
        expect(patch === null ? a : applyPatch(a, patch)).toEqual(b);
        expect(a).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  it("do so over the wire too, through the contract's own schemas", () => {
    fc.assert(
      fc.property(view, fc.nat(9000), view, (a, byMs, c) => {
        const b = later(a, byMs);
        const mixed: LiveView = { ...b, agents: c.agents };
        for (const to of [b, mixed, c]) {
          const patch = diffView(a, to);
          const received = liveView.parse(sent(a));
          const result = patch === null ? received : applyPatch(received, viewPatch.parse(sent(patch)));
          expect(result).toEqual(sent(to));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("do so between two states of one designed board, whose tiles never tick by themselves", () => {
    fc.assert(
      fc.property(view, fc.nat(9000), groups, groups, (plain, byMs, tilesBefore, tilesAfter) => {
        const document = { pages: [{ id: "p", name: "Floor", rows: 12, tiles: [] }], calculated: [] };
        const a: LiveView = { ...plain, document, tiles: tilesBefore, privacy: "hidden" };
        for (const tiles of [tilesBefore, tilesAfter]) {
          const b: LiveView = { ...later(a, byMs), tiles };
          const patch = diffView(a, b);
          for (const key of ["document", "privacy"]) expect(Object.keys(patch ?? {})).not.toContain(key);
          const received = liveView.parse(sent(a));
          expect(patch === null ? received : applyPatch(received, viewPatch.parse(sent(patch)))).toEqual(sent(b));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("say nothing about what only ticked on", () => {
    fc.assert(
      fc.property(view, fc.integer({ min: 1, max: 9000 }), (a, byMs) => {
        const known: LiveView = later(a, 0);
        const patch = diffView(known, later(known, byMs));
        expect(patch?.queues).toBeUndefined();
        expect(patch?.agents).toBeUndefined();
        expect(Object.keys(patch ?? {})).toEqual(["parts"]);
      }),
    );
  });

  it("answer null for equal views", () => {
    fc.assert(
      fc.property(view, (a) => {
        expect(diffView(a, structuredClone(a))).toBeNull();
      }),
    );
  });

  it("keep the identity of what did not change, and only of that", () => {
    const a = sample();
    const b: LiveView = structuredClone(a);
    b.queues[1] = { id: "2", name: "Support", metrics: { "entered.today": 8 } };
    const next = applyPatch(a, diffView(a, b) ?? {});
    expect(next.queues[0]).toBe(a.queues[0]);
    expect(next.queues[1]).not.toBe(a.queues[1]);
    expect(next.agents).toBe(a.agents);
    expect(next.board).toBe(a.board);
    expect(next.parts).toBe(a.parts);
  });

  it("give a row that only ticked a new identity, because its numbers are new, and leave resting rows alone", () => {
    const a = sample();
    const next = applyPatch(a, diffView(a, later(a, 5000)) ?? {});
    expect(next.agents[0]).not.toBe(a.agents[0]);
    expect(next.agents[0]?.metrics["timeOnStatus.rt"]).toBe(65_000);
    expect(next.queues).toBe(a.queues);
  });

  it("send no order when rows only went, and the whole order when one came", () => {
    const a = sample();
    const [first, second] = a.queues;
    if (first === undefined || second === undefined) throw new Error("the sample has two queues");
    expect(diffView(a, { ...a, queues: [second] })).toEqual({ queues: { gone: ["1"] } });
    const came = { id: "9", name: "New", metrics: {} };
    expect(diffView(a, { ...a, queues: [came, first, second] })?.queues).toEqual({
      set: [came],
      order: ["9", "1", "2"],
    });
  });
});

function sample(): LiveView {
  const fine = { state: "fresh" as const, code: null, message: null, since: "2026-01-05T10:00:00.000Z", retryAt: null };
  const at = { status: fine, asOf: "2026-01-05T10:00:00.000Z", fetchedAt: "2026-01-05T10:00:01.000Z" };
  return {
    board: { id: "b", name: "All", tenantId: "t", tenantName: "Northwind", timeZone: "UTC", intervalMs: 5000 },
    asOf: at.asOf,
    upstream: fine,
    parts: { queues: at, agents: at, groups: at },
    queues: [
      { id: "1", name: "Sales", metrics: { "entered.today": 4, "interactionsLongestWaitInQueue.rt": 0 } },
      { id: "2", name: "Support", metrics: { "entered.today": 7 } },
    ],
    agents: [{ id: "a", name: "Ada", groupId: null, groupName: null, metrics: { "timeOnStatus.rt": 60_000 } }],
    groups: [],
  };
}
