import "server-only";
import type { ServerResponse } from "node:http";
import type { Bytes } from "@/lib/server/live/encode";
import { type Outlet, type OutletEvents, SLOW_AFTER_BYTES } from "@/lib/server/live/outlet";

/** Events straight to Node's response. What is written before `begin` waits for it, because the head comes first. */
export class ResponseOutlet implements Outlet {
  private held: Bytes[] | null = [];
  private ended = false;

  constructor(private readonly response: ServerResponse) {}

  open(events: OutletEvents): void {
    const { response } = this;
    response.once("close", () => events.gone());
    response.on("drain", () => events.room());
    // A viewer who goes while something is being written to them is no error of ours.
    response.on("error", ignore);
    if (response.destroyed) events.gone();
  }

  /** The head is set: it goes out, and the events follow. */
  begin(): void {
    const held = this.held ?? [];
    this.held = null;
    this.response.flushHeaders();
    for (const chunk of held) this.write(chunk);
    if (this.ended) this.response.end();
  }

  write(chunk: Bytes): void {
    if (this.held !== null) this.held.push(chunk);
    else if (!this.response.destroyed) this.response.write(chunk);
  }

  isFull(): boolean {
    return this.response.writableLength >= SLOW_AFTER_BYTES;
  }

  end(): void {
    this.ended = true;
    if (this.held === null) this.response.end();
  }
}

function ignore(): void {
  // Its close follows and tells all there is to tell.
}
