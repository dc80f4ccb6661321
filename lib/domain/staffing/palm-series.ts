/* The series of Palm's and Erlang's A, as logarithms: its terms leave the range of numbers where load exceeds agents for long. */

const PRECISION = 1e-16;
const LARGE = 1e200;

/**
 * ln of Σ (j ≥ 1) yʲ ÷ ((x+1)(x+2)…(x+j)), the incomplete gamma function in another dress; −Infinity for y = 0.
 * The terms grow while x + j < y and then fall faster than a geometric series, whose rest tells when to stop.
 *
 * @param x above 0
 * @param y 0 or more
 */
export function logPalmTail(x: number, y: number): number {
  let term = 1;
  let sum = 0;
  let logScale = 0;
  for (let j = 1; ; j += 1) {
    term *= y / (x + j);
    sum += term;
    const next = y / (x + j + 1);
    if (next < 1 && term * next <= PRECISION * sum * (1 - next)) return logScale + Math.log(sum);
    if (term > LARGE) {
      logScale += Math.log(term);
      sum /= term;
      term = 1;
    }
  }
}

/** ln(1 + e^value), without leaving the range of numbers. */
export function logOnePlusExp(value: number): number {
  return value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
}
