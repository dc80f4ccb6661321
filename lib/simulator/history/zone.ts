const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export const GRANULARITIES = ["15m", "30m", "hour", "day", "week", "month", "year", "none"] as const;
export type Granularity = (typeof GRANULARITIES)[number];

const FIXED: Readonly<Partial<Record<Granularity, number>>> = {
  "15m": 15 * MINUTE_MS,
  "30m": 30 * MINUTE_MS,
  hour: HOUR_MS,
};

/** The wall clock of a zone. */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  }

  /** How far the zone is ahead of UTC at an instant, ms. Changes fall on quarters of an hour. */
  offset(at: number): number {
    const quarter = Math.floor(at / (15 * MINUTE_MS));
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    const parts = new Map(
      this.#format.formatToParts(quarter * 15 * MINUTE_MS).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
    const offset = wall - quarter * 15 * MINUTE_MS;
    this.#offsets.set(quarter, offset);
    return offset;
  }

  /** The instant at which the wall clock reads `wall` (as if it were UTC); of two such instants the first. */
  instant(wall: number): number {
    const guess = wall - this.offset(wall - DAY_MS);
    return wall - this.offset(guess) === guess ? guess : wall - this.offset(wall);
  }

  /** `2022-08-29T00:00-04:00` */
  text(at: number): string {
    const offset = this.offset(at);
    const sign = offset < 0 ? "-" : "+";
    const minutes = Math.abs(offset) / MINUTE_MS;
    const two = (value: number) => String(value).padStart(2, "0");
    return `${new Date(at + offset).toISOString().slice(0, 16)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }

  /** Ascending edges of the spans between two instants; the first and the last span may be cut. */
  edges(granularity: Granularity, from: number, to: number): number[] {
    const edges = [from];
    if (granularity !== "none") {
      for (let next = this.#after(granularity, from); next < to; next = this.#after(granularity, next))
        edges.push(next);
    }
    return to > from ? [...edges, to] : edges;
  }

  /** The next edge after an instant. */
  #after(granularity: Granularity, at: number): number {
    const wall = at + this.offset(at);
    const step = FIXED[granularity];
    if (step !== undefined) return at + step - (wall % step);
    const date = new Date(wall);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    switch (granularity) {
      case "week":
        return this.instant(Date.UTC(year, month, day + 7 - ((date.getUTCDay() + 6) % 7)));
      case "month":
        return this.instant(Date.UTC(year, month + 1, 1));
      case "year":
        return this.instant(Date.UTC(year + 1, 0, 1));
      default:
        return this.instant(Date.UTC(year, month, day + 1));
    }
  }
}
