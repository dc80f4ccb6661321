import "server-only";
import type { DisplayCommand, DisplayState } from "@/lib/contracts/display/control";
import type { HeldTakeover } from "@/lib/domain/display/takeover";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { type Bytes, encodeText, smallEvent } from "@/lib/server/live/encode";
import type { Outlet } from "@/lib/server/live/outlet";
import { type Source, Subscriber } from "@/lib/server/live/subscriber";

/** How many control streams a display may have: more are what broken connections left behind, and the newest is the one that is read. */
const MOST_STREAMS = 4;

/**
 * A display that is in touch: its streams, what it was told, and what must outlast a lost connection. Whatever differs of its state is told to
 * all of its streams, a command once to each.
 */
export class Screen implements Source {
  /** What has the screen out of turn. */
  takeover: HeldTakeover | null = null;
  /** How long it counts as in touch though no stream is open, epoch ms. */
  until = Number.NEGATIVE_INFINITY;
  /** Epoch ms. */
  pingAt = Number.POSITIVE_INFINITY;
  /** Whether it was last told that it may take up another build. */
  mayUpdate = false;
  private readonly told = new Map<Subscriber, Set<string>>();
  private json = "";

  constructor(
    public display: DisplayIdentity,
    private readonly now: () => number,
    private readonly whenLeft: (screen: Screen) => void,
  ) {}

  get streams(): number {
    return this.told.size;
  }

  /** Its state as JSON; empty before the first. */
  get state(): string {
    return this.json;
  }

  open(outlet: Outlet, retryMs: number): void {
    const [oldest] = this.told.size >= MOST_STREAMS ? this.told.keys() : [];
    oldest?.close(this.farewell("restart"));
    const subscriber = new Subscriber(this, outlet, () => this.whenLeft(this));
    this.told.set(subscriber, new Set());
    subscriber.open([encodeText(`retry: ${retryMs}\n\n`), ...this.snapshot()]);
  }

  left(subscriber: Subscriber): void {
    this.told.delete(subscriber);
  }

  snapshot(): readonly Bytes[] {
    return [encodeText(`event: state\ndata: {"now":${this.now()},"state":${this.json}}\n\n`)];
  }

  /** Tells the state where anything of it differs. */
  tell(state: DisplayState): void {
    const json = JSON.stringify(state);
    if (json === this.json) return;
    this.json = json;
    for (const subscriber of this.told.keys()) subscriber.anew();
  }

  /** Tells a command to the streams that have not heard it. */
  command(command: DisplayCommand): void {
    const event = encodeText(smallEvent("command", { now: this.now(), command }));
    for (const [subscriber, heard] of this.told) {
      if (heard.has(command.id)) continue;
      heard.add(command.id);
      subscriber.send(event);
    }
  }

  ping(): void {
    const event = encodeText(smallEvent("ping", { now: this.now() }));
    for (const subscriber of this.told.keys()) subscriber.offer(event);
  }

  /** Ends all of its streams. */
  bye(reason: "restart" | "unpaired"): void {
    const event = this.farewell(reason);
    for (const subscriber of [...this.told.keys()]) subscriber.close(event);
  }

  private farewell(reason: "restart" | "unpaired"): Bytes {
    return encodeText(smallEvent("bye", { now: this.now(), reason }));
  }
}
