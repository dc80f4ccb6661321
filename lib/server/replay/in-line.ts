import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";

/** Does one piece of work after the other; so many may wait. */
export class InLine {
  private last: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Set<AbortSignal>();

  constructor(private readonly most: number) {}

  /** The work's own answer once its turn has come; `overloaded`: too many wait. Rejects as the work does, or when the signal gives it up before. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<Result<T, "overloaded">> {
    for (const other of this.waiting) if (other.aborted) this.waiting.delete(other);
    if (this.waiting.size >= this.most) return err("overloaded");
    this.waiting.add(signal);
    const turn = this.last
      .then(() => {
        signal.throwIfAborted();
        return work();
      })
      .finally(() => this.waiting.delete(signal));
    this.last = turn.catch(() => undefined);
    return ok(await turn);
  }
}
