import "server-only";
import { createMinuteRing, type MinuteRing, minuteOf } from "@/lib/domain/trend/minutes";
import type { LineKeys } from "./line-keys";

const MINUTE_MS = 60_000;
const MINUTES = 60;
/** How long a line may go without a sample before what was recorded meanwhile is asked for, ms: as long as a slow sweep takes. */
const UNSEEN_MS = 2 * MINUTE_MS;

/**
 * The last 60 minutes of the figures that designed boards of one tenant show, by what they measure: a tile that measures something
 * else begins anew, and one that was moved, or stands on two boards of the same queues, keeps its line. Of minutes in which nobody
 * watched, what was recorded is filled in (`RecalledLines`).
 */
export class FigureLines {
  private readonly ring: MinuteRing;
  /** When each line was last sampled, or filled up to, epoch ms. */
  private readonly seen = new Map<string, number>();

  /** @param minutes for how many lines are told; what a line was is never asked for further back than an hour */
  constructor(minutes = MINUTES) {
    this.ring = createMinuteRing(minutes);
  }

  /** @param scope which rows the board has: equal for boards that show the same */
  sample(atMs: number, scope: string, names: LineKeys, lines: ReadonlyMap<string, number | null>): void {
    const values: Record<string, number | null> = {};
    for (const [line, value] of lines) {
      const key = names.get(line);
      if (key === undefined) continue;
      values[`${scope}\n${key}`] = value;
      this.seen.set(`${scope}\n${key}`, atMs);
    }
    this.ring.push({ minute: atMs, values });
  }

  /** Which of these lines nobody watched until just now. Asking counts as filling them: nobody else need do so. */
  take(atMs: number, scope: string, keys: Iterable<string>): readonly string[] {
    for (const [name, at] of this.seen) if (at < atMs - MINUTES * MINUTE_MS) this.seen.delete(name);
    return [...new Set(keys)].filter((key) => {
      const name = `${scope}\n${key}`;
      const unseen = (this.seen.get(name) ?? Number.NEGATIVE_INFINITY) < atMs - UNSEEN_MS;
      if (unseen) this.seen.set(name, atMs);
      return unseen;
    });
  }

  /** What was recorded of a minute, oldest first: it fills gaps and replaces nothing. */
  fill(minuteMs: number, scope: string, values: ReadonlyMap<string, number>): void {
    // A ring that has heard of nothing later goes on to this minute.
    this.ring.push({ minute: minuteMs, values: {} });
    const named = [...values].map(([key, value]) => [`${scope}\n${key}`, value] as const);
    this.ring.fill({ minute: minuteMs, values: Object.fromEntries(named) });
  }

  /** What a line was so many minutes before `atMs`; null where nobody knows. */
  past(atMs: number, scope: string, key: string | undefined, minutes: number): number | null {
    const starts = this.ring.minutes();
    // 60 minutes ago is the oldest minute that is remembered at all.
    const wanted = minuteOf(atMs) - Math.min(minutes, MINUTES - 1) * MINUTE_MS;
    const index = starts.findIndex((start) => start >= wanted);
    return key === undefined || index === -1 ? null : (this.ring.series(`${scope}\n${key}`)[index] ?? null);
  }

  /** The lines of a board by their names, a value for each of these minutes (epoch ms). */
  series(scope: string, names: LineKeys, minutes: readonly number[]): Record<string, (number | null)[]> {
    const own = this.ring.minutes();
    const places = minutes.map((minute) => own.indexOf(minute));
    return Object.fromEntries(
      [...names].map(([line, key]) => {
        const values = this.ring.series(`${scope}\n${key}`);
        return [line, places.map((place) => values[place] ?? null)];
      }),
    );
  }
}
