import { GRID_COLUMNS, type Place } from "@/lib/domain/board/document";
import type { Size } from "@/lib/domain/board/kinds/sizes";
import { overlaps } from "@/lib/domain/board/place";

type Corner = Pick<Place, "x" | "y">;

/** The first place in reading order where something of a size lies upon nothing; null when there is none. */
export function firstFree(taken: readonly Place[], size: Size, rows: number): Place | null {
  return nearestFree(taken, size, rows, null);
}

/** The free place that is nearest to a corner, the upper and then the left one of equals; null when there is none. */
export function nearestFree(taken: readonly Place[], { w, h }: Size, rows: number, to: Corner | null): Place | null {
  let best: { place: Place; away: number } | null = null;
  for (let y = 0; y + h <= rows; y += 1) {
    for (let x = 0; x + w <= GRID_COLUMNS; x += 1) {
      const place = { x, y, w, h };
      const away = to === null ? 0 : Math.abs(x - to.x) + Math.abs(y - to.y);
      if (best !== null && away >= best.away) continue;
      if (taken.some((other) => overlaps(other, place))) continue;
      if (to === null) return place;
      best = { place, away };
    }
  }
  return best?.place ?? null;
}
