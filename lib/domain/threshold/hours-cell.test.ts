import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursCell, readHoursCell } from "./hours-cell";
import { MOST_SPANS } from "./opening-hours";

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const span = fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time });
const hours = fc.record({
  days: fc.array(span, { minLength: 1, maxLength: MOST_SPANS }),
  zone: fc.constantFrom("tenant", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+5"),
});

describe("opening hours as a cell", () => {
  it("are read as they were written", () => {
    fc.assert(fc.property(hours, (some) => void expect(readHoursCell(hoursCell(some))).toEqual(some)));
  });

  it.each([[null], [7], [""], ["tenant"], ["|1 08:00 18:00"], ["tenant|8 08:00 18:00"], ["tenant|1 8:00 18:00"]])(
    "are none in %j",
    (cell) => expect(readHoursCell(cell)).toBeNull(),
  );
});
