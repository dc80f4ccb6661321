/** The list with one of its items at another place; both count from 0, beyond the ends is at the ends. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined) return items;
  const others = items.filter((_, index) => index !== from);
  const place = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, place), item, ...others.slice(place)];
}

/** To which place an item is drawn: past the middles of how many others the pointer is. All along one line, in one unit. */
export function placeDrawnTo(middles: readonly number[], from: number, pointer: number): number {
  return middles.filter((middle, index) => index !== from && middle < pointer).length;
}

/** To which place a key moves an item; null for a key that moves nothing. */
export function placeByKey(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(count - 1, from + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
