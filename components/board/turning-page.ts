/** How long a page stays before the next one comes, ms. */
export const TURN_MS = 10_000;

/** The page, from 0, of `pages` that is due at `now` (epoch ms). By the time alone, so that all screens turn together. */
export function turningPage(now: number, pages: number): number {
  return pages < 2 ? 0 : Math.floor(now / TURN_MS) % pages;
}
