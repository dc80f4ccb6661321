import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEqual } from "./is-equal";

describe("isEqual", () => {
  it("agrees with equality of JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const copy: unknown = JSON.parse(JSON.stringify(a));
        const normal: unknown = JSON.parse(JSON.stringify(copy));
        expect(isEqual(copy, normal)).toBe(true);
        if (isEqual(a, b)) expect(b).toEqual(a);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [[1], { 0: 1 }],
    [null, {}],
    [new Map(), new Map()],
    [0, null],
  ])("tells %j from %j", (a, b) => {
    expect(isEqual(a, b)).toBe(false);
    expect(isEqual(b, a)).toBe(false);
  });
});
