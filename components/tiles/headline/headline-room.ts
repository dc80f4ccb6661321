import { SCREENS } from "@/lib/domain/board/type-scale";

/** Around the wall and between its six headline numbers, and in each of them, em: as board.css has them, and what an estimate may be wrong by. */
const AROUND = 4 + 5 * 1.05;
const PADDING = 2.1 + 0.76;
const PICTURE = 3.8;

/**
 * Room for a headline's numeral, em: a sixth of the wall less its padding, and less a picture beside it. `scale`: how much larger than designed
 * everything is drawn.
 */
export function headlineRoom(scale: number, hasPicture: boolean): number {
  return (SCREENS.landscape.width / scale - AROUND) / 6 - PADDING - (hasPicture ? PICTURE : 0);
}
