import type { BoardDocument } from "@/lib/domain/board/document";
import type { Unit } from "@/lib/domain/board/measure";

export interface Calculated {
  readonly value: number | null;
  readonly unit: Unit;
  readonly problem: string | null;
}

/** A calculated metric of a document over rows, by the combined value of each metric that its expression names. */
export function calculate(id: string, document: BoardDocument, _value: (key: string) => number | null): Calculated {
  const found = document.calculated.find((one) => one.id === id);
  return { value: null, unit: found?.unit ?? "count", problem: "expression" };
}
