import "server-only";
import type { ServerResponse } from "node:http";
import type { Bytes } from "@/lib/server/live/encode";
import { type Outlet, type OutletEvents, SLOW_AFTER_BYTES } from "@/lib/server/live/outlet";

/**
 * Events straight to Node's response. Whoever answered the request (Next) sets the head and then ends a response without a body; that end is
 * where the events begin. What is written before waits for it.
 */
export class ResponseOutlet implements Outlet {
  private held: Bytes[] | null = [];
  private ended = false;

  constructor(private readonly response: ServerResponse) {}

  open(events: OutletEvents): void {
    const { response } = this;
    const gone = () => events.gone();
    response.once("close", gone);
    if (response.destroyed) gone();
    insteadOfEnd(response, () => {
      takeOver(response);
      response.once("close", gone);
      response.on("drain", () => events.room());
      // A viewer who goes while something is being written to them is no error of ours.
      response.on("error", ignore);
      this.begin(events);
    });
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

  private begin(events: OutletEvents): void {
    const { response } = this;
    const held = this.held ?? [];
    this.held = null;
    if (response.headersSent) {
      // Something else was answered after all.
      response.end();
      events.gone();
      return;
    }
    response.flushHeaders();
    for (const chunk of held) this.write(chunk);
    if (this.ended) response.end();
  }
}

function ignore(): void {
  // Its close follows and tells all there is to tell.
}

const NEXT_NOTES = Symbol.for("NextInternalRequestMeta");

/**
 * For Next the request is over. What it hung on Node's two objects would stay as long as the viewer does: listeners that wait for
 * an end it has had, and its notes about the request. (Node itself listens to neither of these; setting to nothing is smaller than
 * deleting, which turns an object into a table.)
 */
function takeOver(response: ServerResponse): void {
  const { req } = response;
  response.removeAllListeners("close");
  req.removeAllListeners("error");
  // A GET has no body; reading it lets go of those who wait for its end.
  req.resume();
  req.headers = {};
  Object.assign(req, { [NEXT_NOTES]: undefined });
}

/** The first call of `response.end` runs `begin` instead; from then on `end` is what it was. */
function insteadOfEnd(response: ServerResponse, begin: () => void): void {
  const end = response.end;
  const first = (): ServerResponse => {
    response.end = end;
    begin();
    return response;
  };
  // Holds because `end` answers its response whatever it is called with, and with a head alone it is called with nothing.
  response.end = first as typeof response.end;
}
