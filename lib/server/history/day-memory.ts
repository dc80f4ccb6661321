import "server-only";
import type { Db } from "@/lib/server/db/database";
import { once } from "@/lib/server/once";
import type { DayOfSubject } from "./read-days";

/** Bytes of columns that are remembered, of all tenants: a day of 200 queues takes about 2 MB for what its charts ask for. */
const MOST_BYTES = 96 * 1024 * 1024;

type ReadRows = (days: readonly number[], names: readonly string[]) => Promise<readonly DayOfSubject[]>;

interface Day {
  readonly edition: string;
  readonly names: ReadonlySet<string>;
  readonly rows: Promise<readonly DayOfSubject[]>;
  bytes: number;
}

/**
 * Stored days as they were read, all subjects of each: charts of many queues ask for today's with every minute. What another process could have
 * changed meanwhile is never told: whoever asks says which edition of the day the database has.
 */
export class DayMemory {
  /** The one asked for last comes last. */
  private readonly days = new Map<string, Day>();
  private bytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /**
   * @param of whose days, and from which table
   * @param editions by day of UTC, epoch ms
   */
  read(
    of: string,
    editions: ReadonlyMap<number, string>,
    names: readonly string[],
    read: ReadRows,
  ): Promise<readonly DayOfSubject[]>[] {
    const missing = new Map<number, string>();
    const wanted = new Set(names);
    for (const [dayMs, edition] of editions) {
      const known = this.days.get(`${of} ${dayMs}`);
      if (known?.edition === edition && names.every((name) => known.names.has(name))) continue;
      missing.set(dayMs, edition);
      // What was asked for before will be asked for again.
      for (const name of known?.names ?? []) wanted.add(name);
    }
    if (missing.size > 0) {
      const all = read([...missing.keys()], [...wanted]);
      for (const [dayMs, edition] of missing) {
        const rows = all.then((found) => found.filter((one) => one.dayMs === dayMs));
        this.keep(`${of} ${dayMs}`, { edition, names: wanted, rows, bytes: 0 });
      }
    }
    return [...editions.keys()].flatMap((dayMs) => this.take(`${of} ${dayMs}`) ?? []);
  }

  private take(key: string): Promise<readonly DayOfSubject[]> | null {
    const day = this.days.get(key);
    if (day === undefined) return null;
    this.days.delete(key);
    this.days.set(key, day);
    return day.rows;
  }

  private keep(key: string, day: Day): void {
    this.forget(key);
    this.days.set(key, day);
    const isStill = () => this.days.get(key) === day;
    day.rows.then(
      (rows) => {
        if (!isStill()) return;
        for (const { block } of rows) for (const column of block.values()) day.bytes += column.byteLength;
        this.bytes += day.bytes;
        for (const oldest of this.days.keys()) {
          if (this.bytes <= this.mostBytes) break;
          this.forget(oldest);
        }
      },
      () => {
        if (isStill()) this.forget(key);
      },
    );
  }

  private forget(key: string): void {
    this.bytes -= this.days.get(key)?.bytes ?? 0;
    this.days.delete(key);
  }
}

/** One for each database, in whatever bundle it is asked for. */
export function dayMemory(db: Db): DayMemory {
  const memories = once("history-days", () => new WeakMap<Db, DayMemory>());
  const known = memories.get(db) ?? new DayMemory();
  memories.set(db, known);
  return known;
}
