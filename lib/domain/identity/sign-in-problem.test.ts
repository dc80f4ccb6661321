import { expect, it } from "vitest";
import { problemAddress, readProblem } from "./sign-in-problem";

it("leads to the sign-in page, with what was wrong and where one wanted to go", () => {
  const back = { problem: "domain", providerId: "p-1", next: "/" } as const;
  expect(problemAddress(back)).toBe("/sign-in?problem=domain&provider=p-1");
  expect(problemAddress({ ...back, next: "/boards/1?a=b&c" })).toBe(
    "/sign-in?problem=domain&provider=p-1&next=%2Fboards%2F1%3Fa%3Db%26c",
  );
});

it("reads back what it wrote, and nothing else", () => {
  expect(readProblem("no-account")).toBe("no-account");
  for (const other of [undefined, "", "toString", "<b>", ["domain"]]) expect(readProblem(other)).toBeNull();
});
