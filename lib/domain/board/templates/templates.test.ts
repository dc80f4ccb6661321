import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { kindOf } from "@/lib/domain/board/kinds/registry";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { namedQueues } from "@/lib/domain/board/references-of-tiles";
import { needsOfDocument } from "@/lib/domain/board/tile-facts";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { templateOf } from "./registry";
import { TEMPLATES, type TenantFacts } from "./template";

const words = { page: "Übersicht", chat: "Chat", email: "E-Mail", welcome: "Herzlich willkommen!" };

function counter() {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
}

const anyFacts: fc.Arbitrary<TenantFacts> = fc.record({
  queues: fc
    .array(fc.option(fc.constantFrom(...QUEUE_MEDIA)), { maxLength: 30 })
    .map((media) => media.map((one, index) => ({ id: `q${index}`, media: one }))),
  groups: fc.nat(4).map((count) => Array.from({ length: count }, (_, index) => ({ id: `g${index}` }))),
});
const tilesOf = (name: (typeof TEMPLATES)[number], facts: TenantFacts) =>
  templateOf(name)(facts, words, counter()).pages.flatMap(({ tiles }) => tiles);

describe.each(TEMPLATES)("the template %s", (name) => {
  it("makes a board that may be stored, of any tenant, and always the same", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const made = templateOf(name)(facts, words, counter());
        expect(parseDocument(made)).toEqual({ ok: true, value: made });
        expect(templateOf(name)(facts, words, counter())).toEqual(made);
      }),
    );
  });

  it("gives every tile the room that it needs, and leaves none of the page's empty", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        let cells = 0;
        const [page] = templateOf(name)(facts, words, counter()).pages;
        const rows = page?.rows ?? 0;
        for (const { kind, place } of page?.tiles ?? []) {
          const { minimum } = sizeOf(kind, rows);
          expect(place.w, kind).toBeGreaterThanOrEqual(minimum.w);
          expect(place.h, kind).toBeGreaterThanOrEqual(minimum.h);
          cells += place.w * place.h;
        }
        expect(cells).toBe(24 * rows);
      }),
    );
  });

  it("has six headline numbers at most", () => {
    const tiles = tilesOf(name, { queues: [], groups: [] });
    const headlines = tiles.filter(({ kind }) => isTileKind(kind) && kindOf(kind).headline);
    expect(headlines.length).toBeGreaterThan(0);
    expect(headlines.length).toBeLessThanOrEqual(6);
  });
});

describe("the templates fill themselves", () => {
  const facts = (queues: number, groups = 0): TenantFacts => ({
    queues: Array.from({ length: queues }, (_, index) => ({ id: `q${index}`, media: null })),
    groups: Array.from({ length: groups }, (_, index) => ({ id: `g${index}` })),
  });
  const kinds = (name: (typeof TEMPLATES)[number], of: TenantFacts) => tilesOf(name, of).map(({ kind }) => kind);

  it("with a tile for each of a few queues, and a table of many", () => {
    const floor = (count: number) => templateOf("operations-floor")(facts(count), words, counter());
    expect([...namedQueues(floor(7))]).toEqual(["q0", "q1", "q2", "q3", "q4", "q5", "q6"]);
    expect(namedQueues(floor(9)).size).toBe(0);
    expect(kinds("operations-floor", facts(9))).toContain("queue-table");
    expect(kinds("operations-floor", facts(0))).toContain("queue-table");
    expect(kinds("operations-floor", facts(8))).not.toContain("queue-table");
  });

  it("with groups where there are some", () => {
    expect(kinds("agents", facts(0, 3)).filter((kind) => kind === "group")).toHaveLength(2);
    expect(kinds("agents", facts(0))).not.toContain("group");
  });

  it("and show nothing of any agent in a lobby", () => {
    const document = templateOf("lobby")(facts(5, 2), words, counter());
    const { agents, groups, inQueue, rosters } = needsOfDocument({ document, tenant: {} });
    expect({ agents, groups, inQueue, rosters }).toEqual({ agents: [], groups: [], inQueue: [], rosters: [] });
    expect(namedQueues(document).size).toBe(0);
    for (const tile of document.pages.flatMap(({ tiles }) => tiles)) {
      expect(isTileKind(tile.kind) && kindOf(tile.kind).family).not.toBe("people");
      expect(JSON.stringify(tile.options)).not.toContain('"agents"');
    }
  });
});
