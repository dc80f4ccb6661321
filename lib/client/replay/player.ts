import { MINUTE } from "./moments";

/** How many seconds of what was recorded pass in one of the clock on the wall. */
export const SPEEDS = [1, 5, 15, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** The first and the last moment of which anything may be known, epoch ms. */
export interface Bounds {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * What a person does with a replay, as a value. A moment is an epoch ms of what was recorded; `clock` is a monotonic clock of the browser, ms, which
 * every function is told, so the same steps give the same player wherever they run.
 */
export interface Player {
  /** The moment that was reached when the clock showed `since`. */
  readonly at: number;
  readonly since: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Null before the first answer of the server. */
  readonly bounds: Bounds | null;
  /** It has played up to the last recorded moment, and stopped there by itself. */
  readonly hasEnded: boolean;
}

export function createPlayer(at: number, bounds: Bounds | null = null): Player {
  return { at: within(at, bounds), since: 0, isPlaying: false, speed: 1, bounds, hasEnded: false };
}

/** The moment at a time of the clock. */
export function momentOf({ at, since, isPlaying, speed, bounds }: Player, clock: number): number {
  return isPlaying ? within(at + Math.max(0, clock - since) * speed, bounds) : at;
}

/** Leads to a moment, of which no more than what is recorded is left. It plays on from there, if it did. */
export function seek(player: Player, moment: number, clock: number): Player {
  return { ...player, at: within(moment, player.bounds), since: clock, hasEnded: false };
}

/** Plays on. At the end of what is recorded there is nothing to play: it stays as it is. */
export function play(player: Player, clock: number): Player {
  if (player.isPlaying || isAtEnd(player, clock)) return player;
  return { ...player, since: clock, isPlaying: true, hasEnded: false };
}

export function pause(player: Player, clock: number): Player {
  return player.isPlaying ? { ...player, at: momentOf(player, clock), since: clock, isPlaying: false } : player;
}

export function setSpeed(player: Player, speed: Speed, clock: number): Player {
  return { ...player, at: momentOf(player, clock), since: clock, speed };
}

/** The next speed up (1) or down (-1); the last one stays. */
export function nextSpeed(speed: Speed, by: 1 | -1): Speed {
  return SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed;
}

/** What is recorded is known anew. A player beyond it is brought back. */
export function learnBounds(player: Player, bounds: Bounds, clock: number): Player {
  return { ...player, at: within(momentOf(player, clock), bounds), since: clock, bounds };
}

/**
 * The player as it stands at a time of the clock.
 *
 * @param readyUntil the first moment from here on whose numbers are not there yet. It waits there, and loses nothing of what it
 *   has to show.
 */
export function advance(player: Player, clock: number, readyUntil: number): Player {
  if (!player.isPlaying) return player;
  const { endMs } = player.bounds ?? { endMs: Number.POSITIVE_INFINITY };
  const moment = Math.max(player.at, Math.min(momentOf(player, clock), readyUntil));
  if (moment >= endMs) return { ...player, at: endMs, since: clock, isPlaying: false, hasEnded: true };
  return { ...player, at: moment, since: clock };
}

export function isAtEnd({ bounds, ...player }: Player, clock: number): boolean {
  return bounds !== null && momentOf({ bounds, ...player }, clock) >= bounds.endMs;
}

/** What an answer of the server says about what is recorded at all; null: nothing is. */
export function boundsOf(earliestMs: number | null, latestMs: number | null): Bounds | null {
  return earliestMs === null || latestMs === null ? null : { startMs: earliestMs + MINUTE, endMs: latestMs + MINUTE };
}

function within(moment: number, bounds: Bounds | null): number {
  return bounds === null ? moment : Math.min(Math.max(moment, bounds.startMs), bounds.endMs);
}
