import { isEqual } from "@/lib/domain/is-equal";

/** Whose change counts where both changed the same thing to different ends. */
export type Side = "mine" | "theirs";

/** One thing as two made it, and as it was; undefined where both added it. */
export interface Both<T> {
  readonly base: T | undefined;
  readonly mine: T;
  readonly theirs: T;
}

/** One thing as it was, and as two made it. */
export interface Three<T> extends Both<T> {
  readonly base: T;
}

export interface Merged<T> {
  readonly value: T;
  /** Both changed it, and not to the same. */
  readonly isConflict: boolean;
}

/** The change of whoever made one; where both did, the preferred side's. */
export function threeWay<T>({ base, mine, theirs }: Both<T>, prefer: Side): Merged<T> {
  if (isEqual(mine, theirs) || isEqual(theirs, base)) return { value: mine, isConflict: false };
  if (isEqual(mine, base)) return { value: theirs, isConflict: false };
  return { value: prefer === "mine" ? mine : theirs, isConflict: true };
}

/** The same part of all three. */
export function part<T, P>({ base, mine, theirs }: Three<T>, of: (whole: T) => P): Three<P> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) };
}

/** The same part of what both have. */
export function partOfBoth<T, P>({ base, mine, theirs }: Both<T>, of: (whole: T) => P): Both<P> {
  return { base: base === undefined ? undefined : of(base), mine: of(mine), theirs: of(theirs) };
}

/**
 * What becomes of something that may have been added or taken away. Nothing that somebody changed is lost: where the other side took it
 * away it stays, which is a conflict. `combine` says what becomes of it where both have it.
 */
export function keptOf<T>(three: Three<T | undefined>, combine: (both: Both<T>) => T): Merged<T | undefined> {
  const { base, mine, theirs } = three;
  if (mine !== undefined && theirs !== undefined) return { value: combine({ base, mine, theirs }), isConflict: false };
  const left = mine ?? theirs;
  if (left === undefined || base === undefined) return { value: left, isConflict: false };
  const isUntouched = isEqual(left, base);
  return { value: isUntouched ? undefined : left, isConflict: !isUntouched };
}
