const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Share of the peak by hour of the centre's day, 0–24, read between the points. */
const CURVES = {
  phone: [
    0.05, 0.04, 0.03, 0.03, 0.04, 0.06, 0.12, 0.3, 0.62, 0.88, 1, 0.98, 0.86, 0.84, 0.95, 0.97, 0.88, 0.7, 0.48, 0.34,
    0.24, 0.16, 0.1, 0.07,
  ],
  chat: [
    0.12, 0.08, 0.06, 0.05, 0.05, 0.07, 0.12, 0.25, 0.5, 0.72, 0.85, 0.92, 0.96, 0.95, 1, 1, 0.95, 0.86, 0.78, 0.72,
    0.64, 0.5, 0.34, 0.2,
  ],
  mail: [
    0.2, 0.15, 0.12, 0.12, 0.14, 0.2, 0.4, 0.8, 1, 1, 0.95, 0.86, 0.7, 0.72, 0.74, 0.72, 0.66, 0.55, 0.45, 0.42, 0.4,
    0.38, 0.32, 0.26,
  ],
} as const satisfies Record<string, readonly number[]>;

export type CurveName = keyof typeof CURVES;

/** How busy the hour is, 0–1, `intoDayMs` after the midnight of the centre's own day. */
export function curveAt(name: CurveName, intoDayMs: number): number {
  const hours = (((intoDayMs % DAY_MS) + DAY_MS) % DAY_MS) / HOUR_MS;
  const points = CURVES[name];
  const index = Math.floor(hours);
  const left = points[index] ?? 0;
  const right = points[(index + 1) % points.length] ?? 0;
  return left + (right - left) * (hours - index);
}

/** Waves of demand within the hour so that a board lives: between 1 − depth and 1 + depth, two unequal periods. */
export function surge(at: number, depth: number, phase: number): number {
  return 1 + (depth * (Math.sin(at / 431_000 + phase) + Math.sin(at / 1_270_000 + 2 * phase))) / 2;
}
