import {
  type BoardDocument,
  type CalculatedMetric,
  DOCUMENT_VERSION,
  MOST_CALCULATED,
  MOST_PAGES,
  MOST_TILES,
  MOST_TILES_OF_PAGE,
} from "@/lib/domain/board/document";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import type { Conflict } from "./conflict";
import { mergeOrder } from "./merge-order";
import { mergePages } from "./merge-pages";
import { keptOf, part, type Side, type Three, threeWay } from "./three-way";

export interface MergedDocument {
  readonly document: BoardDocument;
  /** What both changed to different ends; empty when each only changed what the other did not. */
  readonly conflicts: readonly Conflict[];
  /** Tiles that had to make way, because each side put one at the same place. */
  readonly moved: readonly string[];
}

/**
 * What two editors made of the same document, in one. Pages, tiles, calculated metrics and rules are told apart by their ids, and a tile's
 * place, title, options and thresholds from each other. Without conflicts the answer is the same whoever is called mine.
 *
 * @param prefer whose change counts where both changed the same thing to different ends
 */
export function merge(
  base: BoardDocument,
  mine: BoardDocument,
  theirs: BoardDocument,
  prefer: Side = "mine",
): MergedDocument {
  const three = { base, mine, theirs };
  const conflicts: Conflict[] = [];
  const { pages, moved } = mergePages(three, prefer, conflicts);
  const document: BoardDocument = {
    version: DOCUMENT_VERSION,
    pages,
    calculated: mergeCalculated(
      part(three, ({ calculated }) => calculated),
      prefer,
      conflicts,
    ),
    thresholds: mergeRules(
      part(three, ({ thresholds }) => thresholds),
      prefer,
      conflicts,
    ),
  };
  if (!isTooMuch(document)) return { document, conflicts, moved };
  const tooMuch: Conflict = { of: "document", id: null, part: "too-much" };
  return { document: prefer === "mine" ? mine : theirs, conflicts: [...conflicts, tooMuch], moved: [] };
}

function isTooMuch({ pages, calculated }: BoardDocument): boolean {
  const counts = pages.map(({ tiles }) => tiles.length);
  return (
    pages.length === 0 ||
    pages.length > MOST_PAGES ||
    calculated.length > MOST_CALCULATED ||
    Math.max(...counts) > MOST_TILES_OF_PAGE ||
    counts.reduce((sum, count) => sum + count, 0) > MOST_TILES
  );
}

function mergeCalculated(
  three: Three<readonly CalculatedMetric[]>,
  prefer: Side,
  conflicts: Conflict[],
): readonly CalculatedMetric[] {
  const ids = new Set([...three.base, ...three.mine, ...three.theirs].map(({ id }) => id));
  const kept = new Map<string, CalculatedMetric>();
  for (const id of [...ids].sort()) {
    const one = part(three, (list) => list.find((metric) => metric.id === id));
    const { value, isConflict } = keptOf(one, (both) => {
      const content = threeWay(both, prefer);
      if (content.isConflict) conflicts.push({ of: "calculated", id, part: "content" });
      return content.value;
    });
    if (isConflict) conflicts.push({ of: "calculated", id, part: "removed" });
    if (value !== undefined) kept.set(id, value);
  }
  const order = mergeOrder(
    part(three, (list) => list.map(({ id }) => id)),
    new Set(kept.keys()),
    prefer,
  );
  if (order.isConflict) conflicts.push({ of: "calculated", id: null, part: "order" });
  return order.value.flatMap((id) => kept.get(id) ?? []);
}

type Rules = Readonly<Record<string, ThresholdRule>>;

function mergeRules(three: Three<Rules>, prefer: Side, conflicts: Conflict[]): Rules {
  const keys = new Set(Object.keys({ ...three.base, ...three.mine, ...three.theirs }));
  const kept: [string, ThresholdRule][] = [];
  for (const key of [...keys].sort()) {
    const { value, isConflict } = threeWay(
      part(three, (rules) => rules[key]),
      prefer,
    );
    if (isConflict) conflicts.push({ of: "rule", id: key, part: "content" });
    if (value !== undefined) kept.push([key, value]);
  }
  return Object.fromEntries(kept);
}
