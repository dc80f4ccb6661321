import "server-only";
import type { Bytes } from "./encode";

/** How much may lie unread before a viewer counts as slow, bytes. One event or snapshot on top of it is the most that a viewer holds. */
export const SLOW_AFTER_BYTES = 256 * 1024;

export interface SubscriberHooks {
  /** The chunks that bring a viewer up to date: the whole view as it is now. */
  readonly snapshot: () => readonly Bytes[];
  /** Called once, whoever ended it. */
  readonly ended: () => void;
}

/**
 * One viewer's stream. A viewer who reads too slowly gets no patches meanwhile, and one fresh snapshot once there is room again, so that no
 * viewer's memory grows.
 */
export class Subscriber {
  readonly stream: ReadableStream<Bytes>;
  private controller: ReadableStreamDefaultController<Bytes> | null = null;
  private behind = false;
  private open = true;

  constructor(
    private readonly hooks: SubscriberHooks,
    opening: readonly Bytes[],
  ) {
    this.stream = new ReadableStream<Bytes>(
      {
        start: (controller) => {
          this.controller = controller;
          for (const chunk of opening) controller.enqueue(chunk);
        },
        pull: () => {
          if (!this.behind) return;
          this.behind = false;
          for (const chunk of this.hooks.snapshot()) this.controller?.enqueue(chunk);
        },
        cancel: () => this.finish(),
      },
      { highWaterMark: SLOW_AFTER_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
    );
  }

  /** An event that moves the view on; skipped for a slow viewer, who gets the whole view later. */
  send(chunk: Bytes): void {
    if (!this.open || this.behind) return;
    if (this.isSlow()) this.behind = true;
    else this.controller?.enqueue(chunk);
  }

  /** An event that may be lost: a slow viewer has enough to read. */
  offer(chunk: Bytes): void {
    if (this.open && !this.behind && !this.isSlow()) this.controller?.enqueue(chunk);
  }

  /** Ends the stream, with a last word if there is one. However often it is called, it ends once. */
  close(lastWord?: Bytes): void {
    if (!this.open) return;
    if (lastWord !== undefined) this.controller?.enqueue(lastWord);
    this.finish();
    this.controller?.close();
  }

  private isSlow(): boolean {
    return (this.controller?.desiredSize ?? 1) <= 0;
  }

  private finish(): void {
    if (!this.open) return;
    this.open = false;
    this.hooks.ended();
  }
}
