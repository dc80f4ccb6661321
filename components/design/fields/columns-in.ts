import type { Json } from "@/lib/domain/json";

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
