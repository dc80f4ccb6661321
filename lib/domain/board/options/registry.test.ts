import { describe, expect, it } from "vitest";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import { sizeOf } from "@/lib/domain/board/kinds/sizes";
import { formOf, initialOptions } from "./registry";

describe.each(TILE_KINDS)("a tile of kind %s", (kind) => {
  it("has options before anybody chose, and they are allowed", () => {
    const initial: object = initialOptions(kind);
    expect(formOf(kind).schema.parse(initial)).toEqual(initial);
  });

  it("edits every option in one place, and nothing else", () => {
    const fields = formOf(kind).fields.map(({ name }): string => name);
    expect([...fields].sort()).toEqual(Object.keys(initialOptions(kind)).sort());
  });

  it("offers only choices that the schema allows", () => {
    for (const field of formOf(kind).fields) {
      const values = field.input === "choice" ? field.choices : field.input === "choices" ? [field.choices] : [];
      for (const value of values) {
        const read = formOf(kind).schema.safeParse({ ...initialOptions(kind), [field.name]: value });
        expect(read.success, `${field.name}: ${value}`).toBe(true);
      }
    }
  });

  it("bounds numbers and texts as the schema does", () => {
    for (const field of formOf(kind).fields) {
      const allows = (value: unknown) =>
        formOf(kind).schema.safeParse({ ...initialOptions(kind), [field.name]: value }).success;
      if (field.input === "text") {
        expect(allows("x".repeat(field.most)), field.name).toBe(true);
        expect(allows("x".repeat(field.most + 1)), field.name).toBe(false);
        expect(allows(null), field.name).toBe(field.optional);
      }
      if (field.input === "number") {
        expect(allows(field.most), field.name).toBe(true);
        expect(allows(field.most + 1), field.name).toBe(false);
        expect(allows(null), field.name).toBe(field.optional);
      }
      if (field.input === "markdown") expect(allows("x".repeat(field.most + 1)), field.name).toBe(false);
      if (field.input === "messages") {
        expect(allows(Array.from({ length: field.most + 1 }, () => "x"))).toBe(false);
        expect(allows(Array.from({ length: field.most }, () => "x".repeat(field.longest)))).toBe(true);
      }
    }
  });

  it("is at least as large as it needs to be when it comes from the picker", () => {
    const { initial, minimum } = sizeOf(kind, 12);
    expect(initial.w).toBeGreaterThanOrEqual(minimum.w);
    expect(initial.h).toBeGreaterThanOrEqual(minimum.h);
  });
});
