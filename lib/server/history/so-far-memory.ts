import "server-only";
import type { Figures } from "@/lib/domain/history/figures";
import type { Footing } from "@/lib/domain/history/so-far";
import type { Db } from "@/lib/server/db/database";
import { perDatabase } from "@/lib/server/db/per-database";

/** Numbers that are remembered, of all tenants, 8 bytes each: a day of 200 queues so far takes some 5,000 for what a chart asks for. */
const MOST_NUMBERS = 4_000_000;
/** What there is besides of each, as numbers: the question, the board that it was asked of, and whose that is. */
const BESIDES = 10_000;

/** What was told of the bins of a range that are over, of many queues together. */
export interface SoFar {
  readonly tenantId: string;
  /** Which editions of the range's days it was made of, and how far they were folded. */
  readonly edition: string;
  /** By metric. */
  readonly figures: ReadonlyMap<string, Figures>;
  readonly queueIds: readonly string[];
  /** While this does not hold nothing of it is true. */
  readonly footing: Footing;
  /** Makes it anew of what is stored by then, and keeps that. */
  readonly again: () => Promise<void>;
}

/**
 * What charts of many queues show of today's bins that are over: screens ask with every minute, and but for the bin that runs it is what it was till
 * a quarter ends.
 */
export class SoFarMemory {
  /** The one asked for last comes last. */
  private readonly all = new Map<string, { readonly soFar: SoFar; isAsked: boolean }>();
  private numbers = 0;

  constructor(private readonly mostNumbers = MOST_NUMBERS) {}

  /** Null where it is not remembered in this edition. */
  read(key: string, edition: string): SoFar | null {
    const known = this.all.get(key);
    if (known?.soFar.edition !== edition) return null;
    this.all.delete(key);
    this.all.set(key, known);
    known.isAsked = true;
    return known.soFar;
  }

  /** @param isAsked whether somebody asked for it; else it was made ahead */
  keep(key: string, soFar: SoFar, isAsked: boolean): void {
    this.forget(key);
    this.all.set(key, { soFar, isAsked });
    this.numbers += sizeOf(soFar);
    for (const oldest of this.all.keys()) {
      if (this.numbers <= this.mostNumbers) break;
      this.forget(oldest);
    }
  }

  /**
   * Makes anew, one after the other, what somebody asked for since it was made, and forgets the rest: that is of an edition that is no more. Never rejects;
   * what could not be made is made by who asks.
   */
  async renew(tenantId: string): Promise<void> {
    for (const [key, one] of [...this.all]) {
      if (one.soFar.tenantId !== tenantId) continue;
      if (one.isAsked) await one.soFar.again().catch(() => undefined);
      // Its day is over, or nothing of it can be remembered.
      if (this.all.get(key) === one) this.forget(key);
    }
  }

  private forget(key: string): void {
    const known = this.all.get(key);
    if (known !== undefined) this.numbers -= sizeOf(known.soFar);
    this.all.delete(key);
  }
}

function sizeOf({ figures, footing }: SoFar): number {
  let size = BESIDES + footing.size;
  for (const { values } of figures.values()) size += values.length;
  return size;
}

export function soFarMemory(db: Db): SoFarMemory {
  return perDatabase("history-so-far", db, () => new SoFarMemory());
}
