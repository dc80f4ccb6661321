import fc from "fast-check";
import { expect, it } from "vitest";
import { isOpen } from "@/lib/domain/threshold/is-open";
import { scheduleOf } from "./schedule";

const MINUTE = 60_000;
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const hours = fc.record({
  days: fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), {
    minLength: 1,
    maxLength: 2,
  }),
  zone: fc.constantFrom("tenant", "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns"),
});
// Around the night in which Berlin's clock is put back, and the one in which Lord Howe's is put forward by half an hour.
const moment = fc
  .constantFrom("2026-10-24T20:00:00Z", "2026-10-03T12:00:00Z", "2026-11-23T12:00:00Z")
  .chain((text) => fc.nat(12 * 60 * MINUTE).map((ms) => Date.parse(text) + ms));

it("finds the next and the last change that a look at every minute finds", () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 2 }), moment, (all, at) => {
      const open = (ms: number) => all.map((one) => isOpen(one, ms, "Europe/Berlin")).join();
      const schedule = scheduleOf(all, "Europe/Berlin");
      const first = Math.floor(at / MINUTE) * MINUTE;
      let next: number | null = null;
      for (let ms = first + MINUTE; ms <= first + 6 * 3600_000 && next === null; ms += MINUTE)
        if (open(ms) !== open(at)) next = ms;
      const found = schedule.nextChange(at);
      if (next === null) expect(found === null || found > first + 6 * 3600_000).toBe(true);
      else expect(found).toBe(next);

      const earliest = at - 3600_000;
      let since = earliest;
      for (let ms = first; ms > earliest && since === earliest; ms -= MINUTE) if (open(ms - 1) !== open(at)) since = ms;
      expect(schedule.lastChange(at, earliest)).toBe(since);
    }),
    { numRuns: 60 },
  );
});

it("is asked back no further than it is told to, also where it never changes", () => {
  expect(scheduleOf([null], "UTC").lastChange(5000, 1000)).toBe(1000);
  expect(scheduleOf([null], "UTC").nextChange(5000)).toBeNull();
});
