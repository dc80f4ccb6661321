import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Breaches } from "./breached";
import { CALM_FOR_MS, type HeldTakeover, nextTakeover, resumedTakeover, type Watched } from "./takeover";

const NOW = Date.UTC(2026, 10, 28, 9);
const known = (...pages: (string | null)[]): Breaches => ({ state: "known", pages });
const item = (itemId: string, breaches: Breaches): Watched => ({ itemId, boardId: `board of ${itemId}`, breaches });
const held = (itemId: string, pageId: string | null, calmSince: number | null = null): HeldTakeover => ({
  itemId,
  boardId: `board of ${itemId}`,
  pageId,
  since: NOW - 60_000,
  calmSince,
});

describe("the breach that goes before the playlist", () => {
  it("is the first of the playlist, at its first page that is breached", () => {
    const items = [item("a", known()), item("b", known("p2", "p3")), item("c", known(null))];
    expect(nextTakeover(null, items, NOW)).toEqual({ ...held("b", "p2"), since: NOW });
    expect(nextTakeover(null, [item("a", known())], NOW)).toBeNull();
  });

  it("keeps the screen while others come into breach, and its page while that one is breached", () => {
    const before = held("c", "p2");
    const others = [item("a", known("p1"))];
    expect(nextTakeover(before, [...others, item("c", known("p1", "p2"))], NOW)).toEqual(before);
    expect(nextTakeover(before, [...others, item("c", known("p1"))], NOW)).toEqual(held("c", "p1"));
  });

  it("ends when its board has been calm for a while, and begins anew with the next breach of it", () => {
    const calm = [item("a", known())];
    const calmed = nextTakeover(held("a", "p1"), calm, NOW);
    expect(calmed).toEqual(held("a", "p1", NOW));
    expect(nextTakeover(calmed, calm, NOW + CALM_FOR_MS - 1)).toEqual(calmed);
    expect(nextTakeover(calmed, [item("a", known("p2"))], NOW + 5000)).toEqual(held("a", "p2"));
    expect(nextTakeover(calmed, calm, NOW + CALM_FOR_MS)).toBeNull();
  });

  it("yields at once to another breach when it is calm", () => {
    const items = [item("a", known()), item("b", known(null))];
    expect(nextTakeover(held("a", "p1"), items, NOW)).toMatchObject({ itemId: "b", since: NOW });
  });

  it("stays while its numbers are too old to tell, and is begun by none that are", () => {
    const old = item("a", { state: "unknown" });
    expect(nextTakeover(held("a", "p1", NOW - 5000), [old], NOW)).toEqual(held("a", "p1"));
    expect(nextTakeover(null, [old], NOW)).toBeNull();
  });

  it("goes with its item, or with the board that the item had", () => {
    expect(nextTakeover(held("a", "p1"), [], NOW)).toBeNull();
    const moved = [{ ...item("a", known()), boardId: "another" }];
    expect(nextTakeover(held("a", "p1"), moved, NOW)).toBeNull();
  });

  it("is always of an item that there is, on a page that was breached, and never goes from one that is breached to another", () => {
    const breaches = fc.oneof(
      fc.constant<Breaches>({ state: "unknown" }),
      fc.subarray(["p1", "p2"]).map((pages) => known(...pages)),
    );
    const moments = fc.array(fc.tuple(breaches, breaches), { maxLength: 40 });
    fc.assert(
      fc.property(moments, (all) => {
        let before: HeldTakeover | null = null;
        for (const [index, [a, b]] of all.entries()) {
          const items = [item("a", a), item("b", b)];
          const after: HeldTakeover | null = nextTakeover(before, items, NOW + index * 5000);
          const own = items.find(({ itemId }) => itemId === after?.itemId)?.breaches;
          if (after !== null && after.since === NOW + index * 5000) expect(own).toMatchObject({ state: "known" });
          if (own?.state === "known" && own.pages.length > 0) expect(own.pages).toContain(after?.pageId);
          const was = items.find(({ itemId }) => itemId === before?.itemId)?.breaches;
          if (was?.state === "unknown" || (was?.state === "known" && was.pages.length > 0))
            expect(after?.itemId).toBe(before?.itemId);
          const isAny = items.some(({ breaches: of }) => of.state === "known" && of.pages.length > 0);
          if (isAny) expect(after).not.toBeNull();
          before = after;
        }
      }),
    );
  });
});

describe("the breach by which a display says that it was taken over", () => {
  const said = { boardId: "b", pageId: "p2", at: NOW - 4000 };
  const entry = (id: string, boardId: string, takesOver: boolean, pageId: string | null = null) => ({
    ...{ id, boardId, takesOver, pageId },
  });
  const playlist = [entry("i1", "a", true), entry("i2", "b", false), entry("i3", "b", true)];

  it("goes on for whoever does not know of it, while its board is breached or nobody knows, and is given back like any other", () => {
    const resumed = resumedTakeover(said, playlist, NOW);
    expect(resumed).toEqual({ itemId: "i3", boardId: "b", pageId: "p2", since: said.at, calmSince: null });
    const of = (breaches: Breaches): Watched[] => [{ itemId: "i3", boardId: "b", breaches }];
    expect(nextTakeover(resumed, of({ state: "unknown" }), NOW + 60_000)).toEqual(resumed);
    expect(nextTakeover(resumed, of(known("p2")), NOW + 1000)).toEqual(resumed);
    const calmed = nextTakeover(resumed, of(known()), NOW);
    expect(calmed).toEqual({ ...resumed, calmSince: NOW });
    expect(nextTakeover(calmed, of(known()), NOW + CALM_FOR_MS)).toBeNull();
  });

  it("is none where it said nothing, or long ago, or of what may not take it over (any more)", () => {
    expect(resumedTakeover(null, playlist, NOW)).toBeNull();
    expect(resumedTakeover(said, playlist, said.at + 5 * 60_000)).not.toBeNull();
    expect(resumedTakeover(said, playlist, said.at + 5 * 60_000 + 1)).toBeNull();
    expect(resumedTakeover(said, [entry("i2", "b", false)], NOW)).toBeNull();
    expect(resumedTakeover(said, [entry("i3", "b", true, "p1")], NOW)).toBeNull();
    expect(resumedTakeover(said, [entry("i3", "b", true, "p2")], NOW)).toMatchObject({ itemId: "i3" });
    expect(resumedTakeover(said, [], NOW)).toBeNull();
  });
});
