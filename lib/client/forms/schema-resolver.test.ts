import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { RuleTranslator } from "./rule-words";
import { errorsOf, schemaResolver } from "./schema-resolver";

const t: RuleTranslator = { say: (key, values) => [key, ...Object.values(values)].join(" "), has: () => true };
const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(5)),
  seconds: z.number().check(z.minimum(2)),
  zone: z.string().check(z.refine((zone) => zone !== "Mars", { params: { rule: "time-zone" } })),
});
const options = { fields: {}, shouldUseNativeValidation: false } as const;

describe("a form checked by its contract", () => {
  it("hands on what the contract makes of the values", async () => {
    const read = await schemaResolver(schema, t)({ name: " ab ", seconds: 3, zone: "UTC" }, undefined, options);
    expect(read).toEqual({ values: { name: "ab", seconds: 3, zone: "UTC" }, errors: {} });
  });

  it("names each wrong field with the words of its rule and bound", async () => {
    const read = await schemaResolver(schema, t)({ name: "abcdef", seconds: 1, zone: "Mars" }, undefined, options);
    expect(read.errors).toMatchObject({
      name: { type: "too_big", message: "too-long 5" },
      seconds: { type: "too_small", message: "too-small 2" },
      zone: { type: "time-zone", message: "time-zone" },
    });
  });

  it("names what the server refused, also where it gave a sentence only", () => {
    const none: RuleTranslator = { ...t, has: () => false };
    expect(errorsOf({}, { name: "x" }, none, { name: "is the wrong one" })).toEqual({
      name: { type: "other-rule", message: "said is the wrong one" },
    });
  });
});
