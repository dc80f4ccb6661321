import "server-only";

const MINUTE_MS = 60_000;

/** How many requests went to 8x8 in the last hour, to the minute; sixty numbers, however many requests. */
export class RequestCount {
  private readonly counts = new Map<number, number>();

  add(count: number, nowMs: number): void {
    const minute = Math.floor(nowMs / MINUTE_MS);
    this.counts.set(minute, (this.counts.get(minute) ?? 0) + count);
    for (const old of this.counts.keys()) if (old <= minute - 60) this.counts.delete(old);
  }

  lastHour(nowMs: number): number {
    const minute = Math.floor(nowMs / MINUTE_MS);
    let sum = 0;
    for (const [at, count] of this.counts) if (at > minute - 60) sum += count;
    return sum;
  }
}
