/** How many lines some widths need side by side. */
export function linesOf(widths: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const one of widths) {
    if (used > 0 && used + one > width) {
      lines += 1;
      used = 0;
    }
    used += one;
  }
  return lines;
}
