/** How long the picture stands in one place, ms. */
const STAYS = 60_000;
/** The places that it goes through, of its farthest: a path without jumps, so that nobody sees it move. */
const PLACES: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0],
  [1, 0.5],
  [0.5, 1],
  [0, 1],
  [-0.5, 1],
  [-1, 0.5],
  [-1, -0.5],
  [-0.5, -1],
  [0, -1],
  [0.5, -1],
  [1, -0.5],
];

/** Never farther than this from where it belongs, px, nor than the edge around it allows, em. */
const FARTHEST = 12;
const EDGE = 0.6;

/** Where the picture stands at `now` (epoch ms), px from its place, so that nothing burns in. `em`: px. */
export function shiftAt(now: number, em: number): readonly [number, number] {
  const reach = Math.min(FARTHEST, em * EDGE);
  const [x, y] = PLACES[Math.floor(now / STAYS) % PLACES.length] || [0, 0];
  return [Math.round(x * reach), Math.round(y * reach)];
}
