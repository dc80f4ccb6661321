/** Steps of the grid on which everything wanders, in each direction. */
const STEPS = 5;
const STEP_MS = 120_000;

/**
 * Where everything stands at a moment so that nothing burns in, as shares of the way to each side, −1 to 1: a walk over a grid, row by row and
 * back, one step every two minutes. By the server's clock, so that a restart goes on where it was.
 *
 * @param now epoch ms
 */
export function shiftAt(now: number): { readonly x: number; readonly y: number } {
  const cells = STEPS * STEPS;
  const round = Math.floor(now / STEP_MS) % (2 * cells);
  // There and back again: no step is longer than one cell.
  const cell = round < cells ? round : 2 * cells - 1 - round;
  const row = Math.floor(cell / STEPS);
  const column = row % 2 === 0 ? cell % STEPS : STEPS - 1 - (cell % STEPS);
  const share = (index: number) => (2 * index) / (STEPS - 1) - 1;
  return { x: share(column), y: share(row) };
}
