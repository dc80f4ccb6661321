import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FETCHED_MS, isSettled, piecesOf, type Span, wantedSpans } from "./missing";
import { HOUR_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "./quarter";

const NOW = Date.UTC(2026, 2, 11, 14, 26);
const END = quarterOf(NOW);
const facts = { nowMs: NOW, reachesFromMs: null, unsettled: null };

describe("what is worth a report", () => {
  it("is what is missing of the last nine days, spans that are near in one", () => {
    const missing = [
      { fromMs: END - 20 * UTC_DAY_MS, toMs: END - 8 * UTC_DAY_MS },
      { fromMs: END - 3 * HOUR_MS, toMs: END - 2 * HOUR_MS },
      { fromMs: END - QUARTER_MS, toMs: END + HOUR_MS },
    ];
    expect(wantedSpans(missing, facts)).toEqual([
      { fromMs: quarterOf(NOW - FETCHED_MS), toMs: END - 8 * UTC_DAY_MS },
      { fromMs: END - 3 * HOUR_MS, toMs: END },
    ]);
  });

  it("is what any of several queues lacks, in whatever order, once", () => {
    const span = (from: number, to: number): Span => ({ fromMs: END - from * HOUR_MS, toMs: END - to * HOUR_MS });
    const missing = [span(20, 18), span(50, 40), span(49, 48), span(21, 19), span(30, 29)];
    expect(wantedSpans(missing, facts)).toEqual([span(50, 40), span(30, 29), span(21, 18)]);
  });

  it("is nothing before 8x8's history begins, nor what is to settle first", () => {
    const missing = [{ fromMs: END - 5 * UTC_DAY_MS, toMs: END }];
    const reachesFromMs = END - UTC_DAY_MS;
    expect(wantedSpans(missing, { ...facts, reachesFromMs })).toEqual([{ fromMs: reachesFromMs, toMs: END }]);
    const unsettled = { fromMs: END - HOUR_MS, toMs: END - QUARTER_MS };
    expect(wantedSpans(missing, { ...facts, unsettled })).toEqual([
      { fromMs: END - 5 * UTC_DAY_MS, toMs: unsettled.fromMs },
    ]);
    expect(wantedSpans([unsettled], { ...facts, unsettled })).toEqual([]);
    const later = { ...facts, nowMs: NOW + HOUR_MS, unsettled };
    expect(wantedSpans([unsettled], later)).toEqual([unsettled]);
  });

  it("settles an hour after its end", () => {
    expect(isSettled(END - HOUR_MS - QUARTER_MS, END)).toBe(true);
    expect(isSettled(END - HOUR_MS, END)).toBe(false);
  });
});

describe("pieces of spans", () => {
  const spans = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 900 })), { maxLength: 5 })
    .map((sizes) => {
      let at = END - FETCHED_MS;
      return sizes.map(([gap, length]): Span => {
        const fromMs = at + gap * QUARTER_MS;
        at = fromMs + length * QUARTER_MS;
        return { fromMs, toMs: at };
      });
    });

  it("are the spans and no more, none too long, the newest first", () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 600 }), (all, quarters) => {
        const pieces = piecesOf(all, quarters * QUARTER_MS);
        const longest = Math.max(1, quarters) * QUARTER_MS;
        for (const [index, { fromMs, toMs }] of pieces.entries()) {
          expect(toMs - fromMs).toBeGreaterThan(0);
          expect(toMs - fromMs).toBeLessThanOrEqual(longest);
          expect(pieces[index + 1]?.toMs ?? fromMs).toBeLessThanOrEqual(fromMs);
        }
        const sum = (list: readonly Span[]) => list.reduce((ms, { fromMs, toMs }) => ms + toMs - fromMs, 0);
        expect(sum(pieces)).toBe(sum(all));
        for (const piece of pieces)
          expect(all.some(({ fromMs, toMs }) => fromMs <= piece.fromMs && piece.toMs <= toMs)).toBe(true);
      }),
    );
  });
});
