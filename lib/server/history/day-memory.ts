import "server-only";
import type { Db } from "@/lib/server/db/database";
import { perDatabase } from "@/lib/server/db/per-database";
import type { DayOfSubject } from "./read-days";

/** Bytes of columns that are remembered, of all tenants: a day of 200 queues takes about 2 MB for what its charts ask for. */
const MOST_BYTES = 96 * 1024 * 1024;

type ReadRows = (days: readonly number[], names: readonly string[]) => Promise<readonly DayOfSubject[]>;

interface Day {
  readonly edition: string;
  readonly names: ReadonlySet<string>;
  readonly rows: Promise<readonly DayOfSubject[]>;
  bytes: number;
  /** Whether somebody asked for it since it was read. */
  isAsked: boolean;
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
    for (const [dayMs, edition] of editions) {
      const known = this.days.get(`${of} ${dayMs}`);
      if (known?.edition === edition && names.every((name) => known.names.has(name))) continue;
      missing.set(dayMs, edition);
    }
    // Whoever waits for the rows is told what went wrong.
    this.fetch(of, missing, names, read).catch(() => undefined);
    return [...editions.keys()].flatMap((dayMs) => this.take(`${of} ${dayMs}`) ?? []);
  }

  /**
   * Reads anew, with whatever was asked for of them before, those of the days of which there is another edition and for which somebody asked since they
   * were read: who asks next need not wait. Rejects where they cannot be read; then who asks next reads them.
   */
  async renew(of: string, editions: ReadonlyMap<number, string>, read: ReadRows): Promise<void> {
    const outdated = [...editions].filter(([dayMs, edition]) => {
      const known = this.days.get(`${of} ${dayMs}`);
      return known?.isAsked === true && known.edition !== edition;
    });
    await this.fetch(of, new Map(outdated), [], read);
  }

  private async fetch(
    of: string,
    editions: ReadonlyMap<number, string>,
    names: readonly string[],
    read: ReadRows,
  ): Promise<void> {
    if (editions.size === 0) return;
    // What was asked for before will be asked for again.
    const before = [...editions.keys()].flatMap((dayMs) => [...(this.days.get(`${of} ${dayMs}`)?.names ?? [])]);
    const wanted = new Set([...names, ...before]);
    const all = read([...editions.keys()], [...wanted]);
    for (const [dayMs, edition] of editions) {
      const rows = all.then((found) => found.filter((one) => one.dayMs === dayMs));
      this.keep(`${of} ${dayMs}`, { edition, names: wanted, rows, bytes: 0, isAsked: false });
    }
    await all;
  }

  private take(key: string): Promise<readonly DayOfSubject[]> | null {
    const day = this.days.get(key);
    if (day === undefined) return null;
    this.days.delete(key);
    this.days.set(key, day);
    day.isAsked = true;
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

export function dayMemory(db: Db): DayMemory {
  return perDatabase("history-days", db, () => new DayMemory());
}
