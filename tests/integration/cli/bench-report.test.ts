import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { type Measured, plain, updateReport } from "@/tests/bench/report";

const section = (letter: string, value: string): Measured => ({
  title: `(${letter}) Something`,
  how: "In some way.",
  figures: [plain("a figure", value)],
  remarks: [],
  when: `when it was ${value}`,
});

it("a section measured anew takes its own place in the report, and the others stay as they stand", () => {
  const first = updateReport("", [section("a", "1"), section("c", "3")], "A machine");
  const second = updateReport(first, [section("b", "2")], "A machine");
  expect(second.match(/when it was \d/g)).toEqual(["when it was 1", "when it was 2", "when it was 3"]);
  expect(updateReport(second, [section("a", "9")], "A machine")).toBe(
    second.replace("when it was 1", "when it was 9").replace("| a figure | 1 |", "| a figure | 9 |"),
  );
});

it("what the checkout brings is kept to the letter", () => {
  const before = readFileSync("tests/bench/RESULTS.md", "utf8");
  const [, machine = ""] = before.split("\n\n");
  expect(updateReport(before, [], machine.slice(0, machine.indexOf(". A figure")))).toBe(before);
});
