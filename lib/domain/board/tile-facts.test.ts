import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import { anyDocument } from "@/tests/support/board-documents";
import type { BoardDocument, Tile } from "./document";
import { emptyDocument } from "./empty-document";
import type { TileKindName } from "./kinds/names";
import { formOf } from "./options/registry";
import { measuresOfTile, needsOfDocument, needsOfTile } from "./tile-facts";

const empty = emptyDocument("p1", "Floor");
const context = { document: empty, tenant: {} };

function tileOf(kind: TileKindName, options: object, extra: Partial<Tile> = {}): Tile {
  const place = { x: 0, y: 0, w: 4, h: 3 };
  const parsed = formOf(kind).schema.parse(options);
  return { id: "t1", kind, place, title: null, options: parsed, thresholds: { use: "inherited" }, ...extra };
}

describe("what tiles need", () => {
  it("is only what 8x8 offers, each once, whatever the document", () => {
    const offered = {
      queues: new Set(metricsOf("queues").map(({ key }) => key)),
      agents: new Set(metricsOf("agents").map(({ key }) => key)),
      groups: new Set(metricsOf("groups").map(({ key }) => key)),
      inQueue: new Set(metricsOf("queueAgents").map(({ key }) => key)),
    };
    fc.assert(
      fc.property(anyDocument, (document) => {
        const needed = needsOfDocument({ document, tenant: {} });
        for (const part of ["queues", "agents", "groups", "inQueue"] as const) {
          expect(needed[part].filter((key) => !offered[part].has(key))).toEqual([]);
          expect(new Set(needed[part]).size).toBe(needed[part].length);
        }
      }),
    );
  });

  it("is nothing for tiles that show nothing of 8x8's, and for those that are not known", () => {
    const nothing = { queues: [], agents: [], groups: [], inQueue: [], rosters: [] };
    for (const kind of ["clock", "text", "image", "ticker", "countdown", "embed", "queue", "group"] as const)
      expect(needsOfTile(tileOf(kind, {}), context), kind).toEqual(nothing);
    expect(needsOfTile({ ...tileOf("clock", {}), kind: "hologram", options: [1] }, context)).toEqual(nothing);
  });

  it("has what a target and the limits of rules are made from, the tile's own before the board's", () => {
    const rule = (metric: string) => ({
      direction: "above" as const,
      near: null,
      breach: { by: "metric" as const, metric, factor: 2 },
      forMs: 0,
      recover: 0,
      hours: null,
      top: false,
    });
    const document: BoardDocument = { ...empty, thresholds: { "entered.today": rule("eligible.rt") } };
    const options = {
      measure: { of: "queues", metric: "entered.today", queues: { all: true } },
      target: { by: "metric", metric: "newInQueue.today" },
    };
    const keys = (extra: Partial<Tile>) =>
      needsOfTile(tileOf("number", options, extra), { ...context, document }).queues;
    expect(keys({})).toEqual(expect.arrayContaining(["entered.today", "newInQueue.today", "eligible.rt"]));
    const own = keys({ thresholds: { use: "own", rule: rule("busy.rt") } });
    expect(own).toContain("busy.rt");
    expect(own).not.toContain("eligible.rt");
    expect(keys({ thresholds: { use: "off" } })).not.toContain("eligible.rt");
    const tenants = needsOfTile(tileOf("number", options), {
      ...context,
      tenant: { "entered.today": rule("busy.rt") },
    });
    expect(tenants.queues).toContain("busy.rt");
  });

  it("has the metrics of a calculated one, and nothing for one that is gone", () => {
    const options = { measure: { of: "calculated", id: "c1", queues: { all: true } } };
    const calculated = [
      { id: "c1", name: "x", unit: "percentage" as const, expression: "if(busy.rt > 1, diverted.int-15m, nothing.rt)" },
    ];
    const { queues } = needsOfTile(tileOf("gauge", options), { document: { ...empty, calculated }, tenant: {} });
    expect(queues).toEqual(expect.arrayContaining(["busy.rt", "diverted.int-15m"]));
    expect(queues).not.toContain("nothing.rt");
    expect(needsOfTile(tileOf("gauge", options), context).queues).toEqual([]);
  });

  it("has what a figure of several queues is combined from, and of one queue the figure alone", () => {
    const figure = (metric: string, queues: object) =>
      needsOfTile(tileOf("number", { measure: { of: "queues", metric, queues } }), context);
    expect(figure("abandonedPercentage.int-15m", { all: true }).queues).toContain("entered.int-15m");
    expect(figure("abandonedPercentage.int-15m", { ids: ["q1"] }).queues).not.toContain("entered.int-15m");
    const columns = [{ key: "abandonedPercentage.int-15m" }];
    expect(needsOfTile(tileOf("queue-table", { columns }), context).queues).not.toContain("entered.int-15m");
  });

  it("has the agents of queues where each of them counts once", () => {
    const idle = (queues: object) =>
      needsOfTile(tileOf("number", { measure: { of: "queues", metric: "availableIdle.rt", queues } }), context);
    expect(idle({ all: true })).toMatchObject({ rosters: "all", agents: expect.arrayContaining(["status.rt"]) });
    expect(idle({ ids: ["q1", "q2"] }).rosters).toEqual(["q1", "q2"]);
    expect(idle({ ids: ["q1"] })).toMatchObject({ rosters: [], agents: [] });
  });

  it("names the queues whose agents must be known", () => {
    const list = tileOf("agent-list", { agents: { queues: ["q1"] }, columns: [{ key: "accepted.today.inQueue" }] });
    expect(needsOfTile(list, context)).toMatchObject({ rosters: ["q1"], inQueue: ["accepted.today.inQueue"] });
    expect(needsOfTile(tileOf("agent-grid", {}), context).rosters).toEqual([]);
  });

  it("has what agents' figures over several queues are weighted by, and of one queue the figure alone", () => {
    const inQueue = (...queues: string[]) =>
      needsOfTile(
        tileOf("agent-list", { agents: { queues }, columns: [{ key: "averageHandlingTime.today.inQueue" }] }),
        context,
      ).inQueue;
    expect(inQueue("q1")).toEqual(["averageHandlingTime.today.inQueue"]);
    expect(inQueue("q1", "q2")).toEqual(["averageHandlingTime.today.inQueue", "accepted.today.inQueue"]);
  });
});

describe("the figures of tiles", () => {
  it("have names of their own in each tile", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const tile of document.pages.flatMap(({ tiles }) => tiles)) {
          const names = measuresOfTile(tile).map(({ name }) => name);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
    );
  });

  it("are the value, and the target where it is another metric of the same queues", () => {
    const queues = { ids: ["q1"] };
    const target = { by: "metric", metric: "entered.today" };
    const measure = { of: "calculated", id: "c1", queues };
    expect(measuresOfTile(tileOf("bar", { measure, target }))).toEqual([
      { name: "value", measure },
      { name: "target", measure: { of: "queues", metric: "entered.today", queues } },
    ]);
  });

  it("of people are counts", () => {
    expect(measuresOfTile(tileOf("agent-states", { states: ["break"] })).map(({ name }) => name)).toEqual([
      "loggedIn",
      "break",
    ]);
  });
});
