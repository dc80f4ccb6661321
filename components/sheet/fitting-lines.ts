/** em of the list. */
interface Heights {
  readonly height: number;
  readonly rowHeight: number;
  /** Of the line that counts what is not shown. */
  readonly restHeight: number;
}

/**
 * How many of some lines there is room for, at least one. The line that counts the rest takes its part of the room where not all fit, and also
 * where all fit and there is more than was sent.
 */
export function fittingLines(lines: number, { height, rowHeight, restHeight }: Heights, isMore: boolean): number {
  const fitting = (room: number) => Math.floor((room + 1e-6) / rowHeight);
  if (!isMore && lines <= fitting(height)) return lines;
  return Math.max(1, Math.min(lines, fitting(height - restHeight)));
}
