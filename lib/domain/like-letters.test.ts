import { describe, expect, it } from "vitest";
import { anyAccent, bothCases } from "./like-letters";

describe("letters that count as the same", () => {
  it.each([
    ["e", ["e", "E"]],
    ["Ü", ["Ü", "ü"]],
    ["Ж", ["Ж", "ж"]],
    ["ß", ["ß"]],
    ["中", ["中"]],
    ["%", []],
    ["]", []],
  ])("of %j are, case aside, %j", (letter, same) => {
    expect(bothCases(letter)).toEqual(same);
  });

  it("are also those with other accents, whichever of them is typed", () => {
    for (const typed of ["u", "U", "ü", "Ű"])
      expect(anyAccent(typed)).toEqual(expect.arrayContaining(["u", "U", "ü", "Ü", "ű", "Ű", "ú"]));
    expect(anyAccent("ł")).toEqual(expect.arrayContaining(["l", "L", "ł", "Ł"]));
    expect(anyAccent("ß")).toEqual(["ß", "ẞ"]);
    expect(anyAccent("й")).toEqual(expect.arrayContaining(["и", "Й"]));
    expect(anyAccent("中")).toEqual(["中"]);
    expect(anyAccent("u")).not.toContain("v");
  });
});
