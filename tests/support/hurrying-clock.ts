import type { Clock } from "@/lib/server/live/clock";

/** A clock on which every wait is over at once: it jumps there, and tells whoever keeps another clock in step. */
export class HurryingClock implements Clock {
  /** What was waited for, ms, in order. */
  readonly waits: number[] = [];

  constructor(
    private atMs: number,
    private readonly passed: (ms: number) => void = () => undefined,
  ) {}

  readonly now = (): number => this.atMs;

  after(ms: number, run: () => void): () => void {
    this.waits.push(ms);
    const timer = setImmediate(() => {
      this.pass(ms);
      run();
    });
    return () => clearImmediate(timer);
  }

  /** Time passes without anybody waiting for it. */
  pass(ms: number): void {
    this.atMs += ms;
    this.passed(ms);
  }
}
