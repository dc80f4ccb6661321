import "server-only";
import type { Bytes } from "./encode";

/** How much may lie unread before a viewer counts as slow, bytes. One event or snapshot on top of it is the most that a viewer holds. */
export const SLOW_AFTER_BYTES = 256 * 1024;

/** What an outlet tells the one who writes to it. */
export interface OutletEvents {
  /** What lay unread was read: there is room again. */
  room(): void;
  /** Nobody reads any more. May be called more than once. */
  gone(): void;
}

/** Where one viewer's events go. */
export interface Outlet {
  /** Called once, before the first write. */
  open(events: OutletEvents): void;
  write(chunk: Bytes): void;
  /** Whether more than `SLOW_AFTER_BYTES` lie unread. */
  isFull(): boolean;
  end(): void;
}

/** An outlet that is a web stream; a signal may end it as well as its reader. */
export class StreamOutlet implements Outlet {
  readonly stream: ReadableStream<Bytes>;
  private controller: ReadableStreamDefaultController<Bytes> | null = null;
  private events: OutletEvents | null = null;

  constructor(private readonly signal: AbortSignal) {
    this.stream = new ReadableStream<Bytes>(
      {
        start: (controller) => {
          this.controller = controller;
        },
        pull: () => this.events?.room(),
        cancel: () => {
          this.controller = null;
          this.events?.gone();
        },
      },
      { highWaterMark: SLOW_AFTER_BYTES, size: (chunk) => chunk?.byteLength ?? 0 },
    );
  }

  open(events: OutletEvents): void {
    this.events = events;
    const abandon = () => {
      events.gone();
      this.end();
    };
    if (this.signal.aborted) abandon();
    else this.signal.addEventListener("abort", abandon, { once: true });
  }

  write(chunk: Bytes): void {
    this.controller?.enqueue(chunk);
  }

  isFull(): boolean {
    return (this.controller?.desiredSize ?? 1) <= 0;
  }

  end(): void {
    this.controller?.close();
    this.controller = null;
  }
}
