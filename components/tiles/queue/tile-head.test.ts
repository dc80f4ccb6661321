import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "@/lib/domain/format/text-width";
import { cornerSize, HEAD, HEAD_GAP, markForm, markSize, type QueueTileVariant, roomBeside } from "./tile-head";

const FULL = { variant: "full", width: 19.5, scale: 1.05 } as const;

describe("markForm", () => {
  it("says the state in a word where name and word fit", () => {
    expect(markForm("Email", "Below target", true, FULL)).toBe("pill");
    expect(markForm("Email", "16 s old", false, FULL)).toBe("word");
  });

  it("drops the ground under the word before it drops the word", () => {
    expect(markForm("Renewals", "Below target", true, FULL)).toBe("word");
  });

  it("keeps the name whole and the word for screen readers where both do not fit", () => {
    expect(markForm("Technical Support", "Below target", true, FULL)).toBe("shape");
  });

  it("takes no room from a name that fills the tile", () => {
    expect(markForm("Technical Support Level 2", "Below target", true, FULL)).toBe("corner");
  });

  it("never lets a name that fits the tile by itself be shortened", () => {
    const variants = fc.constantFrom<QueueTileVariant>("wide", "tall", "full", "short", "slim", "cell");
    fc.assert(
      fc.property(
        variants,
        fc.string({ maxLength: 40 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (variant, name, scale) => {
          const room = { variant, width: 20, scale };
          const inner = room.width - 2 * HEAD[variant].padding;
          const form = markForm(name, "Below target", true, room);
          const taken =
            form === "corner"
              ? 0
              : HEAD_GAP +
                markSize(room) *
                  (0.72 + (form === "shape" ? 0 : 0.35 + textWidth("Below target")) + (form === "pill" ? 1.2 : 0));
          return (
            textWidth(name) * HEAD[variant].name > inner || textWidth(name) * HEAD[variant].name + taken <= inner + 1e-6
          );
        },
      ),
    );
  });

  it("leaves a shape in the corner inside the padding", () => {
    for (const variant of ["full", "short", "slim", "cell"] as const)
      expect(cornerSize({ ...FULL, variant }) * 0.72).toBeLessThanOrEqual(HEAD[variant].padding);
  });
});

describe("roomBeside", () => {
  it("leaves a line what the word at its end and the gap before it do not take", () => {
    expect(roomBeside(null, 14)).toBe(14);
    // A tile of the wall, 14 em of words: what stands beside "15 s old" must not wrap it out of sight.
    const left = roomBeside("15 s old", 14);
    expect(left + 0.9 + textWidth("15 s old")).toBeCloseTo(14);
    expect(left).toBeLessThan(10);
  });
});
