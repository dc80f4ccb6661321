/*
 * A day of a display that follows boards every five seconds and turns its page every thirty: so many ticks and turns. In the soak both come five
 * times as often, turns faster than people could read, so that a day of them passes on the clock of less than five hours.
 */
export const DAY = { ticks: 17_280, turns: 2880 } as const;
export const TICK_MS = 1000;
export const TURN_S = 6;

/** What is played in turn: boards that make themselves, each with other queues and agents, and boards that were designed. */
export const DRAWN = ["picture", "twelve", "thirty", "stale"] as const;
export const DESIGNED = ["operations-floor", "executive"] as const;
export type SoakBoard = (typeof DRAWN)[number] | (typeof DESIGNED)[number];
export const BOARDS: readonly SoakBoard[] = [...DRAWN, ...DESIGNED];
