import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitNumeral, numeralWidth } from "@/components/ui/fit";
import { BY_HEIGHT, LARGEST_FIGURE, type Room } from "@/lib/domain/board/type-scale";
import { firstInLine, planNote } from "./note-plan";

const notes = ["Technical Support · target 0:20 · +0:12 in 5 min", "Technical Support · target 0:20", "target 0:20"];

/** The size of a numeral in a room, em, as it is drawn. */
const sizeIn = (text: string, { width, height }: Room) =>
  Math.min(fitNumeral(text, width * 0.98, LARGEST_FIGURE), height * BY_HEIGHT);

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

  it("stands below in a low tile, too, where the numeral is so long that it would not be larger without it", () => {
    const room = { width: 12.4, height: 4.6 };
    const alone = planNote("1:17:23", room, { notes: [] });
    const noted = planNote("1:17:23", room, { notes: ["Email · target 2:00:00", "target 2:00:00"] });
    expect(noted).toMatchObject({ where: "below", note: "target 2:00:00" });
    expect(sizeIn("1:17:23", noted.numeral)).toBe(sizeIn("1:17:23", alone.numeral));
    expect(planNote("85%", room, { notes: ["target 81%"] }).where).not.toBe("below");
  });

  it("stands below rather than nowhere where a long numeral gives up little of its size", () => {
    // The longest wait of a floor that is seen from nine metres.
    const room = { width: 13.9, height: 4.3 };
    const plan = planNote("1:17:21", room, { notes: ["Email · target 2:00:00", "target 2:00:00"] });
    expect(plan).toMatchObject({ where: "below", note: "Email · target 2:00:00" });
    expect(sizeIn("1:17:21", plan.numeral)).toBeGreaterThan(0.8 * sizeIn("1:17:21", room));
  });

  it("says first what the title leaves no room for, and keeps its place before there is anything to say", () => {
    const room = { width: 22, height: 9 };
    const plan = (
      word: string | null,
      of: readonly string[] = ["target 80%"],
      kept: readonly string[] = ["Breached", "Near limit"],
    ) => planNote("78%", room, { notes: of, first: { word, kept } });
    expect(plan("Breached").note).toBe("Breached · target 80%");
    expect(plan(null).note).toBe("target 80%");
    expect(plan("Near limit", []).note).toBe("Near limit");
    expect(plan(null, [])).toMatchObject({ where: "below", note: null });
    expect(plan(null, [], []).where).toBe("nowhere");
    // An age is said where there is a place, and makes none.
    expect(plan("18 s old", [], []).where).toBe("nowhere");
    expect(planNote("–", room, { notes: ["gone"], isProblem: true, first: { word: "Breached", kept: [] } }).note).toBe(
      "gone",
    );
  });

  it("says what it is held against where there is no room for what would be said first", () => {
    const plan = planNote(
      "85%",
      { width: 14.6, height: 4.4 },
      {
        notes: ["target 81%"],
        first: { word: "Near limit", kept: ["Breached", "Near limit"] },
      },
    );
    expect(plan).toMatchObject({ where: "beside", note: "target 81%" });
  });

  it("says first in a line only what has room for all that may come to stand there", () => {
    const first = { word: null, kept: ["Breached", "Near limit"] };
    expect(firstInLine(first, ["target 80%"], 8).kept).toEqual(first.kept);
    expect(firstInLine(first, ["target 80%"], 5).kept).toEqual([]);
  });

  it("has its numeral alike whether there is a state or not", () => {
    const room = fc.record({
      width: fc.double({ min: 8, max: 60, noNaN: true }),
      height: fc.double({ min: 1.5, max: 12, noNaN: true }),
    });
    fc.assert(
      fc.property(room, fc.constantFrom("–", "82%", "12:34", "1,234"), (around, text) => {
        const plans = [null, "Breached", "Near limit"].map((word) =>
          planNote(text, around, { notes, first: { word, kept: ["Breached", "Near limit"] } }),
        );
        for (const { where, numeral, note } of plans) {
          expect({ where, numeral }).toEqual({ where: plans[0]?.where, numeral: plans[0]?.numeral });
          if (where === "nowhere") expect(note).toBeNull();
        }
        for (const [index, word] of [
          [1, "Breached"],
          [2, "Near limit"],
        ] as const)
          if (plans[0]?.where === "below") expect(plans[index]?.note?.startsWith(word)).toBe(true);
      }),
    );
  });

  it("never takes more than three tenths of a low numeral", () => {
    const room = fc.record({
      width: fc.double({ min: 8, max: 60, noNaN: true }),
      height: fc.double({ min: 1.5, max: 4.8, maxExcluded: true, noNaN: true }),
    });
    fc.assert(
      fc.property(room, fc.constantFrom("–", "82%", "12:34", "1,234"), (around, text) => {
        const { numeral } = planNote(text, around, { notes });
        expect(sizeIn(text, numeral)).toBeGreaterThan(sizeIn(text, around) * 0.69);
      }),
    );
  });
});
