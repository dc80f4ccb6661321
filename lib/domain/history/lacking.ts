import type { UnitSpan } from "./units";

/**
 * Which bins of a figure over several queues lack a part: those in which a queue is unknown though it was known before and after, on the same day.
 * A queue that came, or went, is not missing where it was not.
 */
export class Lacking {
  readonly bins = new Set<number>();
  /** By queue: the bin after the last one in which it is known. */
  private readonly next: Int32Array;

  constructor(
    private readonly spans: readonly UnitSpan[],
    queues: number,
  ) {
    this.next = new Int32Array(queues);
  }

  /** A queue is known in a bin; bins are told of in their order. Whether it was missing since it was known last. */
  known(queue: number, bin: number): boolean {
    const from = this.next[queue] ?? bin;
    this.next[queue] = bin + 1;
    if (from === bin) return false;
    const wasThere = this.spans[from - 1]?.day === this.spans[bin]?.day;
    if (wasThere) for (let at = from; at < bin; at += 1) this.bins.add(at);
    return wasThere;
  }
}

/** A bin that has no value at all is a gap, which is seen as it is. */
export function ofKnown(lacking: Set<number>, values: ArrayLike<number>): ReadonlySet<number> {
  for (const bin of lacking) if (Number.isNaN(values[bin] ?? Number.NaN)) lacking.delete(bin);
  return lacking;
}
