import { plainJson } from "@/lib/domain/board/plain-json";
import type { Json } from "@/lib/domain/json";
import { type TileThresholds, tileThresholds } from "@/lib/domain/threshold/rule";

/** One column of a table, as its options have it. */
export interface Column {
  readonly key: string;
  readonly label: string | null;
  readonly thresholds: Json;
}

/** The columns in a table's options. */
export function columnsIn(value: Json): readonly Column[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json): Column[] => {
    if (typeof one !== "object" || one === null || !("key" in one) || typeof one.key !== "string") return [];
    const label = typeof one.label === "string" ? one.label : null;
    return [{ key: one.key, label, thresholds: one.thresholds ?? { use: "inherited" } }];
  });
}

/** A column's own limits; what makes no sense is as if nothing were set. */
export function limitsIn({ thresholds }: Column): TileThresholds {
  const read = tileThresholds.safeParse(thresholds);
  return read.success ? read.data : { use: "inherited" };
}

/** A column with other limits. */
export function withLimits(column: Column, limits: TileThresholds): Column {
  const json = plainJson(limits);
  return json.ok ? { ...column, thresholds: json.value } : column;
}
