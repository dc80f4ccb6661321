import type { RowKind } from "@/lib/domain/snapshot";
import { keysOfBase } from "./base";
import { combination } from "./combination";
import { keysOfFigure } from "./figure";
import type { Combination } from "./forms";

/**
 * The metrics of each row that `combine` reads for one of them, the metric itself first. What counts every agent once
 * reads `status.rt` of the agents' rows besides.
 *
 * @param several whether there may be more than one row: a single row's figure is 8x8's own
 */
export function keysFor(of: RowKind, key: string, several: boolean): readonly string[] {
  const own = keysOfFigure(key);
  return several ? [...new Set([...own, ...partsOf(combination(of, key))])] : own;
}

function partsOf(how: Combination): readonly string[] {
  switch (how.by) {
    case "ratio":
      return [how.of, ...keysOfBase(how.over)];
    case "weighted":
      return keysOfBase(how.weight);
    case "setting":
      return how.weight === null ? [] : keysOfBase(how.weight);
    default:
      return [];
  }
}
