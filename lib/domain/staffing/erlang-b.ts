/**
 * 1 ÷ Erlang's B, which is the share of customers who find all agents busy where nobody may wait. The inverse, because it
 * only grows: hundreds of agents overflow to Infinity, which the callers' formulas read rightly as "nobody", where
 * factorials and powers would end as NaN.
 *
 * Source: V. B. Iversen, Teletraffic Engineering and Network Planning, "Evaluation of Erlang's B-formula":
 * I(n) = 1 + (n ÷ a) · I(n − 1), I(0) = 1.
 *
 * @param agents whole number, 0 or more
 * @param load erlangs, above 0
 */
export function inverseErlangB(agents: number, load: number): number {
  let inverse = 1;
  for (let n = 1; n <= agents && Number.isFinite(inverse); n += 1) inverse = 1 + (n / load) * inverse;
  return inverse;
}
