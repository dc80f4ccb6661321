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
        const needed = needsOfDocument(document);
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
      expect(needsOfTile(tileOf(kind, {}), empty), kind).toEqual(nothing);
    expect(needsOfTile({ ...tileOf("clock", {}), kind: "hologram", options: [1] }, empty)).toEqual(nothing);
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
    const keys = (extra: Partial<Tile>) => needsOfTile(tileOf("number", options, extra), document).queues;
    expect(keys({})).toEqual(expect.arrayContaining(["entered.today", "newInQueue.today", "eligible.rt"]));
    const own = keys({ thresholds: { use: "own", rule: rule("busy.rt") } });
    expect(own).toContain("busy.rt");
    expect(own).not.toContain("eligible.rt");
    expect(keys({ thresholds: { use: "off" } })).not.toContain("eligible.rt");
  });

  it("has the metrics of a calculated one, and nothing for one that is gone", () => {
    const options = { measure: { of: "calculated", id: "c1", queues: { all: true } } };
    const calculated = [
      { id: "c1", name: "x", unit: "percentage" as const, expression: "if(busy.rt>1,diverted.int-15m,nothing.rt)" },
    ];
    const { queues } = needsOfTile(tileOf("gauge", options), { ...empty, calculated });
    expect(queues).toEqual(expect.arrayContaining(["busy.rt", "diverted.int-15m"]));
    expect(queues).not.toContain("nothing.rt");
    expect(needsOfTile(tileOf("gauge", options), empty).queues).toEqual([]);
  });

  it("names the queues whose agents must be known", () => {
    const list = tileOf("agent-list", { agents: { queues: ["q1"] }, columns: [{ key: "accepted.today.inQueue" }] });
    expect(needsOfTile(list, empty)).toMatchObject({ rosters: ["q1"], inQueue: ["accepted.today.inQueue"] });
    expect(needsOfTile(tileOf("agent-grid", {}), empty).rosters).toEqual([]);
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
