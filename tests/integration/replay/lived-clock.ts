import { setImmediate } from "node:timers/promises";
import type { Clock } from "@/lib/server/live/clock";

/** Time that goes on when it is told to, one timer after the other. */
export class LivedClock implements Clock {
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  constructor(private at: number) {}

  now(): number {
    return this.at;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.at + Math.max(0, ms), run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  /** Goes on to a moment; whatever is due on the way happens, and what follows from it. */
  async goTo(ms: number): Promise<void> {
    for (;;) {
      await setImmediate();
      const [next] = this.timers.filter(({ at }) => at <= ms).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.at = next.at;
      next.run();
    }
    this.at = ms;
    await setImmediate();
  }
}
