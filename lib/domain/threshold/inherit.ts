import { BUILT_IN_RULES } from "./built-in";
import type { RuleOrigin } from "./origin";
import type { ThresholdRule, TileThresholds } from "./rule";

/** Rules by `thresholdKey`. */
export type Rules = Readonly<Record<string, ThresholdRule>>;

export interface Inherited {
  /** null: no levels. */
  readonly rule: ThresholdRule | null;
  readonly from: RuleOrigin;
}

/** The nearest rule for a figure: the tile's own, else the board's, else the tenant's, else what is built in. */
export function inherit(
  key: string,
  { tile, board, tenant }: { readonly tile: TileThresholds; readonly board: Rules; readonly tenant: Rules },
): Inherited {
  if (tile.use === "own") return { rule: tile.rule, from: "tile" };
  if (tile.use === "off") return { rule: null, from: "tile" };
  return (
    found(board, key, "board") ??
    found(tenant, key, "tenant") ??
    found(BUILT_IN_RULES, key, "built-in") ?? { rule: null, from: "built-in" }
  );
}

/** Keys come from documents, so what every object has is not taken for a rule. */
function found(rules: Rules, key: string, from: RuleOrigin): Inherited | null {
  const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
  return rule === undefined ? null : { rule, from };
}
