import "server-only";

/** Asking once counts as watching this long, and a closed stream lingers as long, so that a reload keeps the cadence. */
const LEASE_MS = 30_000;

/** Who watches one view: open streams as long as they are open, askers for 30 s. */
export class Lease {
  private streams = 0;
  private until = Number.NEGATIVE_INFINITY;

  touch(nowMs: number): void {
    this.until = Math.max(this.until, nowMs + LEASE_MS);
  }

  /** Holds the lease open; the answer lets go (once, however often it is called) and needs the time then. */
  hold(): (nowMs: number) => void {
    this.streams += 1;
    let held = true;
    return (nowMs) => {
      if (!held) return;
      held = false;
      this.streams -= 1;
      this.touch(nowMs);
    };
  }

  /** Whether a stream holds it open. */
  isHeld(): boolean {
    return this.streams > 0;
  }

  alive(nowMs: number): boolean {
    return this.streams > 0 || nowMs < this.until;
  }
}
