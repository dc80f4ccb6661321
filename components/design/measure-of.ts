import { isTileKind } from "@/lib/domain/board/kinds/names";
import { kindOf } from "@/lib/domain/board/kinds/registry";
import type { Measure } from "@/lib/domain/board/measure";
import { formOf } from "@/lib/domain/board/options/registry";
import type { Json } from "@/lib/domain/json";

/** What a tile's value is made of: what its limits judge; null where it has no one value. */
export function measureOf(kind: string, options: Json): Measure | null {
  if (!isTileKind(kind)) return null;
  return figureOf(kind, options);
}

function figureOf<K extends Parameters<typeof kindOf>[0]>(kind: K, options: Json): Measure | null {
  const read = formOf(kind).schema.safeParse(options);
  if (!read.success) return null;
  const figures = kindOf(kind).measures(read.data);
  return figures.find(({ name }) => name === "value")?.measure ?? null;
}
