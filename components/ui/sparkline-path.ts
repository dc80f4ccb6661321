export interface SparklinePaths {
  /** One sub-path for each run without a gap. */
  readonly line: string;
  /** The area below the line, closed at the bottom. */
  readonly area: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fewer minutes than this are a speck at the edge, not the shape of an hour. */
const LEAST = 5;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Paths of a sparkline in a box of `width` × `height`. A null is a gap: the line stops and starts again, it is never drawn
 * through. A lone value between gaps becomes a dash as wide as its step; fewer than five values (of as many) are no
 * shape yet, and null.
 * The floor is zero, so that a quiet hour looks quiet.
 */
export function sparklinePath(
  values: readonly (number | null)[],
  width: number,
  height: number,
): SparklinePaths | null {
  const known = values.filter((value): value is number => value !== null);
  if (values.length < 2 || known.length < Math.min(LEAST, values.length)) return null;
  const top = Math.max(1, ...known);
  const step = width / (values.length - 1);
  const runs: Point[][] = [];
  let run: Point[] = [];
  values.forEach((value, index) => {
    if (value !== null) run.push({ x: index * step, y: height - (Math.max(0, value) / top) * height });
    if ((value === null || index === values.length - 1) && run.length > 0) {
      runs.push(run);
      run = [];
    }
  });
  const drawn = runs.map((points) => (points.length === 1 ? dash(points, step, width) : points));
  const line = drawn.map((points) => `M${points.map((point) => `${round(point.x)} ${round(point.y)}`).join("L")}`);
  const area = drawn.map((points, index) => {
    const first = points[0];
    const last = points[points.length - 1];
    return first && last ? `${line[index]}L${round(last.x)} ${height}L${round(first.x)} ${height}Z` : "";
  });
  return { line: line.join(""), area: area.join("") };
}

function dash(points: readonly Point[], step: number, width: number): Point[] {
  return points.flatMap(({ x, y }) => [
    { x: Math.max(0, x - step / 2), y },
    { x: Math.min(width, x + step / 2), y },
  ]);
}
