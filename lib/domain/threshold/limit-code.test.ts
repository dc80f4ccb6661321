import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitCode, readLimitCode } from "./limit-code";

const amount = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e12, max: 1e12 })).map((value) => value + 0);
const factor = fc.double({ noNaN: true, min: 0.01, max: 100 });
const limit = fc.oneof(
  fc.record({ by: fc.constant("number" as const), value: amount }),
  fc.record({ by: fc.constant("sla" as const), share: factor, plus: amount, grace: fc.boolean() }),
  fc.record({
    by: fc.constant("metric" as const),
    metric: fc.constantFrom("eligible.rt", "accepted.int-15m.inQueue", "agents.break"),
    factor,
  }),
);

describe("a limit in the terms of a file", () => {
  it("is read as it was written", () => {
    fc.assert(fc.property(limit, (one) => void expect(readLimitCode(limitCode(one))).toEqual(one)));
  });

  it.each([[""], ["soon"], ["sla"], ["sla × much"], ["sla × 1 - x"], ["eligible.rt ×"], ["eligible.rt × x"]])(
    "is none in %j",
    (code) => expect(readLimitCode(code)).toBeNull(),
  );
});
