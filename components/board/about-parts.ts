import { type AgeParts, ageParts } from "./age-parts";

const SIZES = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;

/**
 * The time until something (ms) as "about" that many of the unit that an age has, to the nearest: 5:50 h are about six hours and not five. Apart from
 * ages, because those are in the first load of every board.
 */
export function aboutParts(ms: number): AgeParts {
  const { unit } = ageParts(ms);
  return { unit, count: Math.max(0, Math.round(ms / SIZES[unit])) };
}
