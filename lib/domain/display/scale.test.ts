import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutFor } from "@/lib/domain/board/layout/layout-for";
import { hasRoom } from "@/lib/domain/board/layout/rooms";
import { anyDocument } from "@/tests/support/board-documents";
import { boardScale, DESIGNED_FOR, displayRoom, roomyScale, SCALE, type ScaledPage, wantedScale } from "./scale";

const WALL = { widthPx: 1920, heightPx: 1080 };
const seen = (diagonalInches: number, distanceM: number, size = WALL) => ({
  set: { diagonalInches, distanceM },
  ...size,
});
const anySize = fc.constantFrom(
  WALL,
  { widthPx: 1280, heightPx: 720 },
  { widthPx: 3840, heightPx: 2160 },
  { widthPx: 1080, heightPx: 1920 },
  { widthPx: 1920, heightPx: 1200 },
);
const anyPage = fc.oneof(
  fc.constant(null),
  anyDocument.map(({ pages }): ScaledPage => pages[0] ?? { rows: 12, tiles: [] }),
);
const inches = fc.double({ min: 10, max: 200, noNaN: true });
const metres = fc.double({ min: 0.5, max: 40, noNaN: true });

describe("what a display's size and distance ask for", () => {
  it("is as designed for 55 inches at six metres, upright too, and where nobody says", () => {
    expect(wantedScale({ set: null, ...WALL })).toBe(1);
    expect(wantedScale(seen(55, 6))).toBeCloseTo(1, 9);
    expect(wantedScale(seen(55, 6, { widthPx: 1080, heightPx: 1920 }))).toBeCloseTo(1, 9);
  });

  it("keeps the angle under which a numeral is seen: 19 minutes of arc, which ISO 9241-303 asks 16 of", () => {
    fc.assert(
      fc.property(inches, metres, (diagonal, distance) => {
        const scale = wantedScale(seen(diagonal, distance));
        const widthMm = (diagonal * 25.4 * 16) / Math.hypot(16, 9);
        const digitMm = (widthMm / 1920) * 72 * 0.73 * scale;
        const arcMinutes = (Math.atan(digitMm / (distance * 1000)) * 180 * 60) / Math.PI;
        expect(arcMinutes).toBeCloseTo(19.1, 1);
      }),
    );
  });

  it("is the same at 720p, 1080p and 4K", () => {
    const at = (widthPx: number, heightPx: number) => wantedScale(seen(43, 5, { widthPx, heightPx }));
    expect(at(1280, 720)).toBeCloseTo(at(1920, 1080), 9);
    expect(at(3840, 2160)).toBeCloseTo(at(1920, 1080), 9);
  });
});

describe("the scale of a board", () => {
  it("reads larger from farther away: 43 inches at six metres and at two", () => {
    expect(boardScale(null, seen(43, 6))).toBeGreaterThan(boardScale(null, seen(43, 2)) * 1.4);
  });

  it("never falls with the distance, and never grows with the screen", () => {
    fc.assert(
      fc.property(anyPage, anySize, inches, metres, metres, (page, size, diagonal, one, other) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        expect(boardScale(page, seen(diagonal, far, size))).toBeGreaterThanOrEqual(
          boardScale(page, seen(diagonal, near, size)),
        );
        expect(boardScale(page, seen(diagonal * 1.3, one, size))).toBeLessThanOrEqual(
          boardScale(page, seen(diagonal, one, size)),
        );
      }),
    );
  });

  it("is within its bounds, and as wanted where that is within what the page has room for", () => {
    fc.assert(
      fc.property(anyPage, anySize, inches, metres, (page, size, diagonal, distance) => {
        const screen = seen(diagonal, distance, size);
        const [scale, wanted, most] = [boardScale(page, screen), wantedScale(screen), roomyScale(page, size)];
        expect(scale).toBeGreaterThanOrEqual(SCALE.least);
        expect(scale).toBeLessThanOrEqual(SCALE.most);
        if (wanted >= SCALE.least && wanted <= most) expect(scale).toBeCloseTo(wanted, 1);
      }),
    );
  });

  it("takes no tile's room: what had some as designed has it when drawn larger", () => {
    fc.assert(
      fc.property(anyDocument, anySize, (document, { widthPx, heightPx }) => {
        const page = document.pages[0];
        if (page === undefined) return;
        const shape = heightPx > widthPx ? "portrait" : "landscape";
        const layout = layoutFor(page, shape);
        const scale = boardScale(page, seen(20, 30, { widthPx, heightPx }));
        const [across, down] = shape === "portrait" ? [67.5, 120] : [120, 67.5];
        const em = Math.min(widthPx / across, heightPx / down);
        const areaAt = (by: number) => displayRoom({ width: widthPx / em / by, height: heightPx / em / by }, shape);
        for (const { id, place } of layout.tiles) {
          const tile = page.tiles.find((one) => one.id === id);
          if (tile === undefined) continue;
          const has = (by: number) => hasRoom(tile, layout, place, { shape, rows: page.rows, area: areaAt(by) });
          if (has(1)) expect(has(scale)).toBe(true);
        }
      }),
    );
  });

  it("is that of the wall where the screen is the wall", () => {
    expect(boardScale(null, { set: DESIGNED_FOR, ...WALL })).toBe(1);
  });
});
