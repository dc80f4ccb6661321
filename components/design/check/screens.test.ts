import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeOf } from "@/lib/domain/board/check/screen";
import { RESOLUTIONS, readScreen, screenOf, USUAL_SCREEN, writeScreen } from "./screens";

describe("the screen that a board is checked for", () => {
  it("is a television of 55 inches, seen from six metres, until somebody says otherwise", () => {
    expect(screenOf(USUAL_SCREEN)).toEqual({ widthPx: 1920, heightPx: 1080, diagonalInches: 55, distanceM: 6 });
  });

  it("is read as it was written", () => {
    const anyScreen = fc.record({
      resolution: fc.constantFrom(...RESOLUTIONS),
      diagonal: fc.double({ min: 5, max: 300, noNaN: true }),
      distance: fc.double({ min: 0.3, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(anyScreen, (screen) => {
        expect(readScreen(writeScreen(screen))).toEqual(screen);
      }),
    );
  });

  it("is not taken from what makes no sense", () => {
    for (const text of [
      "",
      "x",
      "1920x1080",
      "1920x1080 55",
      "640x480 55 6",
      "1920x1080 0 6",
      "1920x1080 55 x",
      "1920x1080 55 6 1",
    ])
      expect(readScreen(text), text).toBeNull();
  });

  it("stands upright where its name says so", () => {
    expect(
      RESOLUTIONS.filter((resolution) => shapeOf(screenOf({ ...USUAL_SCREEN, resolution })) === "portrait"),
    ).toEqual(["1080x1920", "2160x3840"]);
  });
});
