import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BoardDocument, CalculatedMetric } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { anyDocument } from "@/tests/support/board-documents";
import { addTile } from "./add-tiles";
import { copyTiles, parseClip } from "./clip";
import { pasteTiles } from "./paste-tiles";

const share: CalculatedMetric = {
  id: "c1",
  name: "Share",
  unit: "percentage",
  expression: "busy.rt / enabled.rt * 100",
};

function counter(prefix: string) {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}${count}`;
  };
}

/** A board with a gauge of a calculated metric. */
function withGauge(calculated: readonly CalculatedMetric[]): BoardDocument {
  const document: BoardDocument = { ...emptyDocument("p1", "Floor"), calculated };
  const measure = { of: "calculated" as const, id: "c1", queues: { all: true as const } };
  const options = { shape: "ring" as const, measure, target: { by: "none" as const }, min: 0, max: null };
  const added = addTile(document, "p1", { kind: "gauge", options }, counter("g"));
  if (!added.ok) throw new Error(added.error.code);
  return added.value.document;
}

describe("copying and pasting", () => {
  it("leads to a document that may be stored, from any board to any other, through the clipboard's text", () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        const tiles = from.pages[0]?.tiles ?? [];
        if (tiles.length === 0) return;
        const clip = copyTiles(
          from,
          tiles.map(({ id }) => id),
        );
        if (!clip.ok) throw new Error(clip.error.code);
        expect(parseClip(JSON.parse(JSON.stringify(clip.value)))).toEqual(clip);
        const pasted = pasteTiles(to, "p0", clip.value, counter("n"));
        if (!pasted.ok) {
          expect(pasted.error.code).toBe("no-room");
          return;
        }
        const { document, ids } = pasted.value;
        expect(parseDocument(document)).toEqual({ ok: true, value: document });
        expect(ids).toHaveLength(tiles.length);
        expect(document.pages[0]?.tiles).toHaveLength(ids.length + (to.pages[0]?.tiles.length ?? 0));
      }),
    );
  });

  it("brings the calculated metrics that are shown, under a name of their own where theirs is taken", () => {
    const clip = copyTiles(withGauge([share, { ...share, id: "c9" }]), ["g1"]);
    if (!clip.ok) throw new Error(clip.error.code);
    expect(clip.value.calculated).toEqual([share]);
    const into = (calculated: readonly CalculatedMetric[]) => {
      const pasted = pasteTiles({ ...emptyDocument("p1", "x"), calculated }, "p1", clip.value, counter("n"));
      if (!pasted.ok) throw new Error(pasted.error.code);
      const { document } = pasted.value;
      return [document.calculated.map(({ id }) => id), document.pages[0]?.tiles[0]?.options];
    };
    const shows = (id: string) => expect.objectContaining({ measure: expect.objectContaining({ id }) });
    expect(into([])).toEqual([["c1"], shows("c1")]);
    expect(into([{ ...share, id: "other" }])).toEqual([["other"], shows("other")]);
    expect(into([{ ...share, expression: "1" }])).toEqual([["c1", "n1"], shows("n1")]);
  });

  it("does not take another metric for one that was gone already", () => {
    const gone = copyTiles({ ...withGauge([share]), calculated: [] }, ["g1"]);
    const other = { ...emptyDocument("p1", "x"), calculated: [{ ...share, expression: "1" }] };
    const pasted = gone.ok ? pasteTiles(other, "p1", gone.value, counter("n")) : gone;
    const [tile] = (pasted.ok && pasted.value.document.pages[0]?.tiles) || [];
    expect(tile?.options).toMatchObject({ measure: { id: "n1" } });
  });

  it("keeps tiles together where there is room, nearest to where they were", () => {
    const document = withGauge([share]);
    const clip = copyTiles(document, ["g1"]);
    const pasted = clip.ok ? pasteTiles(document, "p1", clip.value, counter("n")) : clip;
    expect(pasted.ok && pasted.value.document.pages[0]?.tiles.map(({ place }) => place)).toEqual([
      { x: 0, y: 0, w: 4, h: 3 },
      { x: 0, y: 3, w: 4, h: 3 },
    ]);
  });

  it.each([null, 7, "text", {}, { tiles: [{ kind: "clock" }], calculated: [] }, { tiles: {}, calculated: [] }])(
    "refuses %j from a clipboard",
    (clip) => {
      expect(parseClip(clip).ok).toBe(false);
    },
  );
});
