import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import { diffView } from "@/lib/contracts/patch";
import { type Bytes, encodeText, eventBody, eventHead, joinBytes, smallEvent } from "./encode";
import type { Outlet } from "./outlet";
import { type Source, Subscriber } from "./subscriber";

/** How many patches are kept for viewers who come back: about five minutes of them. */
const RING = 64;

interface Kept {
  readonly sequence: number;
  readonly body: Bytes;
}

/** The JSON of a view and its strong ETag. */
export interface Encoded {
  readonly body: Bytes;
  readonly etag: string;
}

/**
 * One view as all its viewers receive it. Whatever the number of viewers, a tick is diffed and encoded once, and a snapshot at most once per
 * sequence and only when somebody needs it. `epoch` is unique to this feed, so an id of another one is never mistaken for its own.
 */
export class Feed implements Source {
  readonly subscribers = new Set<Subscriber>();
  /** How often a view or a patch was turned into bytes; what tests count. */
  encodings = 0;
  private sequence = 0;
  private kept: readonly Kept[] = [];
  private json: Bytes | null = null;

  constructor(
    private epoch: string,
    private view: LiveView,
    private readonly now: () => number,
    private readonly random: () => number,
  ) {}

  current(): LiveView {
    return this.view;
  }

  /** The next view. Nothing is sent when nothing changed. */
  publish(view: LiveView): void {
    const patch = diffView(this.view, view);
    if (patch === null) return;
    const stateChanged = view.upstream.state !== this.view.upstream.state;
    this.view = view;
    this.sequence += 1;
    this.json = null;
    this.encodings += 1;
    const now = this.now();
    const kept: Kept = { sequence: this.sequence, body: encodeText(eventBody("patch", JSON.stringify(patch))) };
    this.kept = [...this.kept.slice(1 - RING), kept];
    if (this.subscribers.size === 0) return;
    const status = stateChanged ? smallEvent("status", { now, upstream: view.upstream }) : "";
    const event = joinBytes(encodeText(status + eventHead("patch", this.id(kept.sequence), now)), kept.body);
    for (const subscriber of this.subscribers) subscriber.send(event);
  }

  /**
   * Other queues are shown: the view begins anew for everybody. What was sent before is never sent again, so a viewer of today cannot ask for
   * yesterday's patches, and every id and ETag of before is void.
   */
  renew(epoch: string, view: LiveView): void {
    this.epoch = epoch;
    this.view = view;
    this.sequence = 0;
    this.kept = [];
    this.json = null;
    for (const subscriber of this.subscribers) subscriber.anew();
  }

  encoded(): Encoded {
    if (this.json === null) {
      this.json = encodeText(JSON.stringify(this.view));
      this.encodings += 1;
    }
    return { body: this.json, etag: `"${this.id(this.sequence)}"` };
  }

  /** A viewer. With the id of the last event it got, it receives only what it missed, where that is still known. */
  subscribe(lastEventId: string | null, outlet: Outlet, ended: () => void): Subscriber {
    // Spread over five seconds, so that a restart is not followed by everybody in the same instant.
    const retry = encodeText(`retry: ${Math.round(1000 + this.random() * 5000)}\n\n`);
    const opening = [retry, ...(this.missed(lastEventId) ?? this.snapshot())];
    const subscriber = new Subscriber(this, outlet, ended);
    this.subscribers.add(subscriber);
    subscriber.open(opening);
    return subscriber;
  }

  left(viewer: Subscriber): void {
    this.subscribers.delete(viewer);
  }

  ping(): void {
    const event = encodeText(smallEvent("ping", { now: this.now() }));
    for (const subscriber of this.subscribers) subscriber.offer(event);
  }

  bye(reason: "restart" | "forbidden" | "gone"): void {
    const event = this.farewell(reason);
    for (const subscriber of [...this.subscribers]) subscriber.close(event);
  }

  farewell(reason: "restart" | "forbidden" | "gone"): Bytes {
    return encodeText(smallEvent("bye", { now: this.now(), reason }));
  }

  snapshot(): readonly Bytes[] {
    const head = `${eventHead("snapshot", this.id(this.sequence), this.now())}data: "view":`;
    return [encodeText(head), this.encoded().body, SNAPSHOT_END];
  }

  private id(sequence: number): string {
    return `${this.epoch}-${sequence}`;
  }

  /** The patches after `lastEventId` and a word at once, which proves that the stream is alive; null when only a snapshot helps. */
  private missed(lastEventId: string | null): readonly Bytes[] | null {
    if (lastEventId === null || !lastEventId.startsWith(`${this.epoch}-`)) return null;
    const seen = Number(lastEventId.slice(this.epoch.length + 1));
    if (!Number.isInteger(seen) || seen < 0 || seen > this.sequence) return null;
    const missed = this.kept.filter(({ sequence }) => sequence > seen);
    if (missed.length !== this.sequence - seen) return null;
    const now = this.now();
    const patches = missed.flatMap(({ sequence, body }) => [
      encodeText(eventHead("patch", this.id(sequence), now)),
      body,
    ]);
    return [...patches, encodeText(smallEvent("ping", { now }))];
  }
}

const SNAPSHOT_END = encodeText("}\n\n");
