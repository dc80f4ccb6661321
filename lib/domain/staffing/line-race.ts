/**
 * Of customers who stand in line and are answered in that order at a Poisson pace: the chance of each to be the first whose
 * time runs out, 0–1. The i-th is lost when fewer than i answers have come by then. Exact, by following how many
 * answers have come from one moment to the next and setting aside the cases that are decided.
 * Source: first passage of a Poisson process below a boundary, by the Markov property.
 *
 * @param passAt when each one's time runs out, ms from now, ascending
 * @param perMs answers a millisecond
 */
export function chancesToPass(passAt: readonly number[], perMs: number): number[] {
  // undecided[n]: n answers so far and nobody lost. More answers than customers change nothing.
  let undecided = [1, ...passAt.map(() => 0)];
  let before = 0;
  return passAt.map((at, place) => {
    undecided = after(undecided, perMs * Math.max(0, at - before));
    before = at;
    let lost = 0;
    for (let answers = 0; answers <= place; answers += 1) {
      lost += undecided[answers] ?? 0;
      undecided[answers] = 0;
    }
    return lost;
  });
}

/** The same a while later: so many answers were to be expected meanwhile. The last place keeps all that go beyond it. */
function after(chances: readonly number[], expected: number): number[] {
  const last = chances.length - 1;
  const next = new Array<number>(chances.length).fill(0);
  for (const [from, chance] of chances.entries()) {
    if (chance === 0) continue;
    let term = Math.exp(-expected);
    let sum = 0;
    for (let more = 0; from + more < last; more += 1) {
      next[from + more] = (next[from + more] ?? 0) + chance * term;
      sum += term;
      term *= expected / (more + 1);
    }
    next[last] = (next[last] ?? 0) + chance * Math.max(0, 1 - sum);
  }
  return next;
}
