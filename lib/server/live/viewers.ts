import "server-only";
import type { Clock } from "./clock";
import type { LiveLimits, LiveLog } from "./deps";
import type { Feed } from "./feed";
import { type Holder, holderKey, mostStreams, standingKey } from "./holder";
import type { Subscriber } from "./subscriber";

/**
 * What a look at the permission found; `allowedUntil` is epoch ms; "restart": the sign-in the stream came with has run out, a newer one may not
 * have; "gone": whatever it was, it is over.
 */
export type Standing = "allowed" | { readonly allowedUntil: number } | "forbidden" | "gone" | "restart";

/** Why somebody gets no further stream; `retryAfterS` seconds later they may. */
export interface StreamsFull {
  readonly code: "too-many-streams" | "overloaded";
  readonly retryAfterS: number;
}

export interface Viewer {
  readonly holder: Holder;
  readonly boardId: string;
  readonly recheck: () => Promise<Standing>;
  readonly feed: Feed;
  subscriber: Subscriber | null;
  checkAt: number;
}

const PING_EVERY_MS = 15_000;
const CHECK_EVERY_MS = 30_000;
/** How finely pings and checks are spread. */
const BEAT_MS = 1000;

/** Every open stream of the process: how many somebody may have, the pings that keep them open, and whether they still may. */
export class Viewers {
  private readonly all = new Set<Viewer>();
  private readonly perHolder = new Map<string, number>();
  private readonly pingAt = new Map<Feed, number>();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly random: () => number,
    private readonly limits: LiveLimits,
    private readonly log: LiveLog,
  ) {}

  get count(): number {
    return this.all.size;
  }

  /** Why this holder gets no further stream now; null when they do. */
  refuse(holder: Holder): StreamsFull | null {
    if (this.all.size >= this.limits.streams) return { code: "overloaded", retryAfterS: 30 };
    const own = this.perHolder.get(holderKey(holder)) ?? 0;
    return own >= mostStreams(holder, this.limits) ? { code: "too-many-streams", retryAfterS: 30 } : null;
  }

  add(viewer: Omit<Viewer, "subscriber" | "checkAt">): Viewer {
    const now = this.clock.now();
    // The first check comes early and at random, so that a thousand screens that came together are not checked together.
    const checkAt = checkWithin(viewer, CHECK_EVERY_MS * (0.5 + this.random() / 2), now);
    const added: Viewer = { ...viewer, subscriber: null, checkAt };
    const key = holderKey(viewer.holder);
    this.all.add(added);
    this.perHolder.set(key, (this.perHolder.get(key) ?? 0) + 1);
    if (!this.pingAt.has(viewer.feed)) this.pingAt.set(viewer.feed, now + PING_EVERY_MS);
    this.cancel ??= this.clock.after(BEAT_MS, () => this.beat());
    return added;
  }

  remove(viewer: Viewer): void {
    if (!this.all.delete(viewer)) return;
    const key = holderKey(viewer.holder);
    const left = (this.perHolder.get(key) ?? 1) - 1;
    if (left === 0) this.perHolder.delete(key);
    else this.perHolder.set(key, left);
    if (this.all.size === 0) this.stop();
  }

  /** Ids of the links that streams are open by. */
  links(): readonly string[] {
    const ids = [...this.all].flatMap(({ holder }) => (holder.kind === "link" ? [holder.linkId] : []));
    return [...new Set(ids)];
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
    this.pingAt.clear();
  }

  private beat(): void {
    const now = this.clock.now();
    this.cancel = this.clock.after(BEAT_MS, () => this.beat());
    for (const [feed, at] of this.pingAt) {
      if (feed.subscribers.size === 0) this.pingAt.delete(feed);
      else if (now >= at) {
        this.pingAt.set(feed, now + PING_EVERY_MS);
        feed.ping();
      }
    }
    void this.checkAll([...this.all].filter((viewer) => now >= viewer.checkAt));
  }

  /** Looks at once whether one holder still may see what they have open; resolves when what they may not has ended. */
  recheckHolder(key: string): Promise<void> {
    return this.checkAll([...this.all].filter(({ holder }) => holderKey(holder) === key));
  }

  /** The same for whoever has this board open. */
  recheckBoard(boardId: string): Promise<void> {
    return this.checkAll([...this.all].filter((viewer) => viewer.boardId === boardId));
  }

  /** One look per board and what stands together answers for all of its streams. */
  private async checkAll(viewers: readonly Viewer[]): Promise<void> {
    const due = new Map<string, Viewer[]>();
    const now = this.clock.now();
    for (const viewer of viewers) {
      viewer.checkAt = checkWithin(viewer, CHECK_EVERY_MS, now);
      const key = JSON.stringify([standingKey(viewer.holder), viewer.boardId]);
      due.set(key, [...(due.get(key) ?? []), viewer]);
    }
    await Promise.all([...due.values()].map((group) => this.check(group)));
  }

  /** The end that they came with may have been changed since. */
  private checkBy(viewers: readonly Viewer[], end: number): void {
    for (const viewer of viewers) viewer.checkAt = Math.min(viewer.checkAt, end);
  }

  private async check(viewers: readonly Viewer[]): Promise<void> {
    const [first] = viewers;
    if (first === undefined) return;
    try {
      const standing = await first.recheck();
      if (standing === "allowed") return;
      if (typeof standing === "object") return this.checkBy(viewers, standing.allowedUntil);
      for (const { feed, subscriber } of viewers) subscriber?.close(feed.farewell(standing));
    } catch (cause) {
      // A database that is away for a moment must not empty the walls; the next look decides.
      this.log.error({ err: cause, boardId: first.boardId }, "a viewer's permission could not be checked");
    }
  }
}

/** When to look at a viewer next, epoch ms: after so long, and at the moment at which what it is open by runs out. */
function checkWithin({ holder }: Pick<Viewer, "holder">, ms: number, now: number): number {
  const end = holder.kind === "link" ? holder.endsAt : null;
  return end === null || end <= now ? now + ms : Math.min(now + ms, end);
}
