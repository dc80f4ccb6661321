import { isEqual } from "@/lib/domain/is-equal";

/** A gate that lets a new value through only when it differs: an equal one is answered with the former object. */
export function createStable<T>(): (next: T) => T {
  let held: { value: T } | null = null;
  return (next) => {
    if (held !== null && isEqual(held.value, next)) return held.value;
    held = { value: next };
    return next;
  };
}
