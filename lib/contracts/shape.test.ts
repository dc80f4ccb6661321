import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as s from "./shape";

/** The same expectation said twice: as a shape and in zod, which is the second opinion. */
interface Twins {
  readonly shape: s.Shape<unknown>;
  readonly schema: z.ZodType;
}

const leaf: fc.Arbitrary<Twins> = fc.constantFrom<Twins[]>(
  { shape: s.string, schema: z.string() },
  { shape: s.number, schema: z.number() },
  { shape: s.boolean, schema: z.boolean() },
  { shape: s.oneOf("fresh", "late"), schema: z.enum(["fresh", "late"]) },
  { shape: s.json, schema: z.json() },
);
const name = fc.constantFrom("id", "name", "metrics", "toString");

const { twins } = fc.letrec<{ twins: Twins }>((tie) => ({
  twins: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie("twins").map(({ shape, schema }) => ({ shape: s.nullable(shape), schema: z.nullable(schema) })),
    tie("twins").map(({ shape, schema }) => ({ shape: s.array(shape), schema: z.array(schema) })),
    tie("twins").map(({ shape, schema }) => ({ shape: s.record(shape), schema: z.record(z.string(), schema) })),
    fc.tuple(tie("twins"), tie("twins")).map(([a, b]) => ({
      shape: s.union(a.shape, b.shape),
      schema: z.union([a.schema, b.schema]),
    })),
    fc
      .uniqueArray(fc.tuple(name, tie("twins"), fc.boolean()), { selector: ([field]) => field, maxLength: 3 })
      .map((fields) => ({
        shape: s.object(
          Object.fromEntries(fields.map(([field, { shape }, may]) => [field, may ? s.optional(shape) : shape])),
        ),
        schema: z.object(
          Object.fromEntries(fields.map(([field, { schema }, may]) => [field, may ? z.optional(schema) : schema])),
        ),
      })),
  ),
}));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("fresh", "x", "", 0, -1.5, true, null, Number.NaN, Number.POSITIVE_INFINITY, undefined),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(name, fc.constantFrom("other", "__proto__")), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}));

/** What crosses the wire has no fields without a value. */
const asJson = (data: unknown): unknown => (data === undefined ? undefined : JSON.parse(JSON.stringify(data)));

describe("shapes", () => {
  it("judge and read any JSON as zod does", () => {
    const verdicts = { fits: 0, not: 0 };
    fc.assert(
      fc.property(twins, value, ({ shape, schema }, sent) => {
        const received = asJson(sent);
        const read = shape.safeParse(received);
        const second = schema.safeParse(received);
        expect(read.success).toBe(second.success);
        if (read.success) expect(read.data).toEqual(second.data);
        verdicts[read.success ? "fits" : "not"] += 1;
      }),
      { numRuns: 3000 },
    );
    expect(verdicts.fits).toBeGreaterThan(100);
    expect(verdicts.not).toBeGreaterThan(100);
  });

  it("leave unknown fields out, and never touch a prototype", () => {
    const row = s.object({ id: s.string, metrics: s.record(s.number) });
    const sent: unknown = JSON.parse('{"id":"1","secret":"x","metrics":{"__proto__":1,"a":2},"__proto__":{"id":"2"}}');
    const read = row.parse(sent);
    expect(JSON.stringify(read)).toBe('{"id":"1","metrics":{"a":2}}');
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it("throw from parse alone", () => {
    expect(() => s.number.parse("1")).toThrow(TypeError);
    expect(s.number.safeParse("1")).toEqual({ success: false, error: "misfit" });
  });
});
