/** Fewer say too little: of ten the mean is known to a third (1 ÷ √10). */
const LEAST_ABANDONED = 10;

/** What tells how patient customers are. */
export interface Waits {
  /** How many gave up waiting; short abandons are wrong numbers, not impatience, and left out. */
  readonly abandoned: number;
  /** How long all together waited, the answered too, ms. */
  readonly waitedMs: number;
}

/**
 * Mean patience of customers, ms: the time that all together waited for each one who gave up. Who was answered would have
 * waited longer, which is why their waits count although they did not end by impatience. Null with fewer than ten who
 * gave up.
 *
 * Source: A. Mandelbaum and S. Zeltyn, Service Engineering in Action: The Palm/Erlang-A Queue, 2007, §5: θ = P(give up) ÷
 * E(wait), the maximum likelihood estimate of an exponential time that is observed only in part.
 */
export function meanPatience({ abandoned, waitedMs }: Waits): number | null {
  return abandoned >= LEAST_ABANDONED && waitedMs > 0 ? waitedMs / abandoned : null;
}
