import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ageParts } from "@/components/board/age-parts";
import { emOf as emOnScreen } from "@/components/lite/screen/screen";
import { formatClockSeconds, formatDuration } from "@/lib/domain/format/format";
import { emOf } from "../page";
import { ageWords, clockText, durationText } from "./ticking";

/* What old TVs go on with by themselves is written a second time, in ES5: here it is held to the product's own. */

const words = { seconds: "{count} s", minutes: "{count} min", hours: "{count} h" };
const UNITS = { seconds: "s", minutes: "min", hours: "h" } as const;

describe("what a lite board goes on with by itself", () => {
  it("writes durations as everything else does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 400_000_000 }), (ms) => {
        expect(durationText(ms)).toBe(formatDuration(ms));
      }),
    );
  });

  it("tells ages as everything else does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 400_000_000 }), (ms) => {
        const { unit, count } = ageParts(ms);
        expect(ageWords(ms, words)).toBe(`${count} ${UNITS[unit]}`);
      }),
    );
  });

  it("goes on with a clock over midnight, and back", () => {
    const start = Date.UTC(2026, 0, 5, 23, 59, 50);
    fc.assert(
      fc.property(fc.integer({ min: -200_000_000, max: 200_000_000 }), (ms) => {
        const first = formatClockSeconds(start, "en", "UTC");
        const whole = Math.floor(ms / 1000) * 1000;
        expect(clockText(first, ms)).toBe(formatClockSeconds(start + whole, "en", "UTC"));
      }),
    );
  });

  it("has the em that the server has drawn for", () => {
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
      [1080, 1920],
      [1024, 768],
      [2560, 1080],
    ] as const)
      expect(emOf(width, height)).toBe(emOnScreen(width, height));
  });
});
