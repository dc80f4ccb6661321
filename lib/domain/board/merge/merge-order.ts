import { isEqual } from "@/lib/domain/is-equal";
import { type Merged, type Side, type Three, threeWay } from "./three-way";

/**
 * The order of what is left of three lists of ids. Those that all three have follow whichever side changed their order; each of the others
 * stands behind whatever it stood behind where it came from.
 */
export function mergeOrder(
  { base, mine, theirs }: Three<readonly string[]>,
  kept: ReadonlySet<string>,
  prefer: Side,
): Merged<readonly string[]> {
  const inAll = new Set(base.filter((id) => kept.has(id) && mine.includes(id) && theirs.includes(id)));
  const only = (ids: readonly string[]) => ids.filter((id) => inAll.has(id));
  const { value: common, isConflict } = threeWay({ base: only(base), mine: only(mine), theirs: only(theirs) }, prefer);
  const followers = new Map<string | null, string[]>();
  const join = (anchor: string | null, ids: readonly string[]) => {
    followers.set(anchor, sideBySide(followers.get(anchor) ?? [], ids));
  };
  for (const source of [mine, theirs]) for (const [anchor, ids] of runs(source, inAll, kept)) join(anchor, ids);
  const order = [null, ...common].flatMap((anchor) => [
    ...(anchor === null ? [] : [anchor]),
    ...(followers.get(anchor) ?? []),
  ]);
  return { value: [...new Set(order)], isConflict };
}

/** What stands between those that all have, by the one that it stands behind. */
function runs(source: readonly string[], inAll: ReadonlySet<string>, kept: ReadonlySet<string>) {
  const found = new Map<string | null, string[]>();
  let anchor: string | null = null;
  for (const id of source) {
    if (inAll.has(id)) anchor = id;
    else if (kept.has(id)) found.set(anchor, [...(found.get(anchor) ?? []), id]);
  }
  return found;
}

/** Two runs one after the other, in an order that does not depend on whose came first; where they share some ids, by their ids. */
function sideBySide(a: readonly string[], b: readonly string[]): string[] {
  if (isEqual(a, b)) return [...a];
  const isShared = a.some((id) => b.includes(id));
  if (isShared) return [...new Set([...a, ...b])].sort();
  const [first = "", second = ""] = [a[0], b[0]];
  return first <= second ? [...a, ...b] : [...b, ...a];
}
