import fc from "fast-check";
import { expect, it } from "vitest";
import { momentAsked } from "./moment-asked";

const NOW = Date.parse("2026-11-29T12:34:56Z");
const DAY = 86_400_000;
const written = (text: unknown) => new Date(momentAsked(text, NOW, 8)).toISOString();

it("is the minute of the address, else an hour ago", () => {
  expect(written(String(Date.parse("2026-11-27T10:20:30Z")))).toBe("2026-11-27T10:20:00.000Z");
  for (const text of [undefined, "", "yesterday", "-5", "1e9", ["1", "2"]])
    expect(written(text)).toBe("2026-11-29T11:34:00.000Z");
});

it("is never before what is kept, nor after what may be written down", () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat({ max: 10 ** 15 - 1 }).map(String), fc.string()), (text) => {
      const moment = momentAsked(text, NOW, 8);
      expect(moment % 60_000).toBe(0);
      expect(moment).toBeGreaterThan(NOW - 8 * DAY);
      expect(moment).toBeLessThan(NOW);
    }),
  );
});
