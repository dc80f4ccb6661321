import "server-only";
import { setImmediate as afterOthers } from "node:timers/promises";
import type { LiveLog } from "./deps";
import type { FigureLines } from "./figure-lines";
import type { SheetView } from "./sheet-view";
import type { RecalledMinute } from "./trend";

/** What was recorded of the last hour. */
type LastHour = () => Promise<readonly RecalledMinute[]>;

/**
 * Fills the lines of designed boards with what was recorded while nobody watched them, after a restart above all. Nobody waits for it but
 * who asks for lines: board after board, and a minute at a time, so that sweeps and viewers come in between.
 */
export class RecalledLines {
  private running: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** Boards that begin together share what was read. */
  private read: Promise<readonly RecalledMinute[]> | null = null;

  constructor(
    private readonly lines: FigureLines,
    private readonly lastHour: LastHour,
    private readonly log: Pick<LiveLog, "error">,
  ) {}

  /** Resolves when all lines that were begun until now are filled. */
  filled(): Promise<void> {
    return this.running;
  }

  /** A board is watched from `atMs` on (epoch ms). */
  begin(sheet: SheetView, atMs: number): void {
    const keys = this.lines.take(atMs, sheet.scope, sheet.lines.measures.keys());
    if (keys.length === 0) return;
    this.waiting += 1;
    this.running = this.running
      .then(() => this.fill(sheet, keys))
      .catch((cause: unknown) => this.log.error({ err: cause }, "lines could not be filled with what was recorded"))
      .finally(() => this.end());
  }

  private async fill(sheet: SheetView, keys: readonly string[]): Promise<void> {
    this.read ??= this.lastHour();
    for (const minute of await this.read) {
      this.lines.fill(minute.endMs - 1, sheet.scope, sheet.recorded(minute, keys));
      await afterOthers();
    }
  }

  private end(): void {
    this.waiting -= 1;
    if (this.waiting === 0) this.read = null;
  }
}
