import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numeralWidth } from "@/components/ui/fit";
import { planNote } from "./note-plan";

const notes = ["Technical Support · target 0:20 · +0:12 in 5 min", "Technical Support · target 0:20", "target 0:20"];

describe("the note of a numeral", () => {
  it("stands below it where there is height for both, as long as it fits", () => {
    expect(planNote("12:34", { width: 40, height: 9 }, { notes })).toMatchObject({ where: "below", note: notes[0] });
    expect(planNote("12:34", { width: 16, height: 9 }, { notes })).toMatchObject({ where: "below", note: notes[2] });
  });

  it("stands beside it in a low tile, so that the numeral keeps the whole height", () => {
    const plan = planNote("12:34", { width: 29, height: 3.6 }, { notes });
    expect(plan.where).toBe("beside");
    expect(plan.numeral.height).toBe(3.6);
  });

  it("is told shorter before the numeral gives up any of its size", () => {
    const narrow = planNote("12:34", { width: 20, height: 3.6 }, { notes });
    expect(narrow).toMatchObject({ where: "beside", note: "target 0:20" });
    expect(narrow.numeral.width).toBeCloseTo((numeralWidth("12:34") * 3.6 * 1.14) / 0.98);
  });

  it("gives way altogether where there is no room, unless something is wrong", () => {
    const room = { width: 11, height: 2.2 };
    expect(planNote("1,234", room, { notes })).toEqual({ where: "nowhere", note: null, numeral: room });
    expect(planNote("1,234", room, { notes: ["can't be combined"], isProblem: true }).note).toBe("can't be combined");
  });

  it("never takes more than three tenths of a low numeral", () => {
    const room = fc.record({
      width: fc.double({ min: 8, max: 60, noNaN: true }),
      height: fc.double({ min: 1.5, max: 4.8, maxExcluded: true, noNaN: true }),
    });
    fc.assert(
      fc.property(room, fc.constantFrom("–", "82%", "12:34", "1,234"), (around, text) => {
        const { numeral } = planNote(text, around, { notes });
        expect(numeral.height).toBe(around.height);
        const whole = Math.min(around.width, (numeralWidth(text) * around.height * 1.14) / 0.98);
        expect(numeral.width).toBeGreaterThan(whole * 0.69);
      }),
    );
  });
});
