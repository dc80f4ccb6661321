import { describe, expect, it } from "vitest";
import { TILE_KINDS, type TileKindName } from "@/lib/domain/board/kinds/names";
import type { Input } from "@/lib/domain/board/options/field";
import { formOf } from "@/lib/domain/board/options/registry";
import design from "@/lib/messages/en/design.json";
import { choiceKey } from "./field-words";

const fieldsOf = (kind: TileKindName): readonly ({ readonly name: string } & Input)[] => formOf(kind).fields;

function wordsAt(key: string): unknown {
  let found: unknown = design.choices;
  for (const name of key.split("."))
    found =
      typeof found === "object" && found !== null ? Object.entries(found).find(([one]) => one === name)?.[1] : null;
  return found;
}

describe.each(TILE_KINDS)("the form of %s", (kind) => {
  it("has words for each of its options and choices", () => {
    for (const field of fieldsOf(kind)) {
      expect(Object.keys(design.fields)).toContain(field.name);
      if ((field.input !== "choice" && field.input !== "choices") || field.name === "states") continue;
      for (const choice of field.choices)
        expect(wordsAt(choiceKey(field.name, choice)), `${field.name}: ${choice}`).toEqual(expect.any(String));
    }
  });
});
