import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { Board } from "@/lib/server/boards/board";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { Feed } from "./feed";
import { Lease } from "./leases";
import { needsOf, type Scope, type ViewNeeds } from "./needs";
import { Poller, type PollerDeps } from "./poller";
import { OVERDUE } from "./status";
import { TrendMemory } from "./trend";
import { composeView } from "./view";

/** A view that is or was watched: who watches it, and how they all receive it. */
export interface Watched {
  readonly feed: Feed;
  readonly lease: Lease;
  readonly needs: ViewNeeds;
  board: Board;
}

export type TenantLiveDeps = Omit<PollerDeps, "wanted" | "publish" | "reread"> & {
  readonly reread: (tenantId: string) => void;
};

/** How long a feed that nobody watches keeps its ids, so that those who come back get patches, ms. */
const FEED_KEPT_MS = 120_000;

/**
 * How many pages of single queues and agents are kept that nobody has a stream open on. Their ids come out of addresses, which anybody who may
 * see the board can invent; each costs work with every sweep.
 */
const MOST_ASKED_PAGES = 200;

/** All that is live of one tenant: its poller, its watched views, its trend. */
export class TenantLive {
  readonly poller: Poller;
  readonly trend = new TrendMemory();
  private readonly watched = new Map<string, Watched>();
  private readonly waiting = new Set<() => void>();

  constructor(
    tenant: Tenant,
    private readonly deps: TenantLiveDeps,
  ) {
    this.poller = new Poller(tenant, {
      ...deps,
      wanted: (nowMs) => this.views().flatMap(({ lease, needs }) => (lease.alive(nowMs) ? [needs] : [])),
      publish: () => this.publish(),
      reread: () => deps.reread(tenant.id),
    });
  }

  views(): readonly Watched[] {
    return [...this.watched.values()];
  }

  /** The view of a scope, made on first sight. */
  watch(board: Board, scope: Scope): Watched {
    const needs = needsOf(scope);
    const key = JSON.stringify([board.id, needs.kind, scope.queueId ?? scope.agentId ?? ""]);
    const known = this.watched.get(key);
    if (known !== undefined) {
      known.board = board;
      // To the end of the line: the map's order tells who was asked for last.
      this.watched.delete(key);
      this.watched.set(key, known);
      return known;
    }
    const { clock, random } = this.deps;
    const now = clock.now();
    const epoch = `${now.toString(36)}${Math.floor(random() * 2 ** 30).toString(36)}`;
    const feed = new Feed(epoch, composeView(board, needs, this.poller, now), () => clock.now(), random);
    const watched: Watched = { feed, lease: new Lease(), needs, board };
    this.watched.set(key, watched);
    if (needs.kind !== "board") this.makeRoom();
    return watched;
  }

  /** Beyond the limit, the pages that have been asked for the longest ago go; open streams stay. */
  private makeRoom(): void {
    const asked = [...this.watched].filter(([, { needs, lease }]) => needs.kind !== "board" && !lease.isHeld());
    for (const [key] of asked.slice(0, -MOST_ASKED_PAGES)) this.watched.delete(key);
  }

  /** Brings every watched view up to date and tells its viewers. */
  publish(): void {
    const now = this.deps.clock.now();
    this.remember();
    for (const [key, { feed, lease, needs, board }] of this.watched) {
      if (lease.alive(now)) this.tell(feed, board, needs, now);
      else if (!lease.alive(now - FEED_KEPT_MS)) this.watched.delete(key);
    }
    for (const check of [...this.waiting]) check();
  }

  /** A fault in one view must cost neither the others nor the poller, on whose time this runs. */
  private tell(feed: Feed, board: Board, needs: ViewNeeds, nowMs: number): void {
    try {
      feed.publish(composeView(board, needs, this.poller, nowMs));
    } catch (cause) {
      this.deps.log.error({ err: cause, boardId: board.id, view: needs.kind }, "a view could not be published");
    }
  }

  /** Brings one view up to date. */
  refresh({ feed, needs, board }: Watched): void {
    feed.publish(composeView(board, needs, this.poller, this.deps.clock.now()));
  }

  /** The board is gone: its viewers are told and nobody watches it any more. */
  drop(boardId: string): void {
    for (const [key, { feed, board }] of this.watched) {
      if (board.id !== boardId) continue;
      this.watched.delete(key);
      feed.bye("gone");
    }
  }

  /** Resolves once the view has something to say (data, or a failure), or after `patienceMs`. */
  settled(watched: Watched, patienceMs: number, signal: AbortSignal): Promise<void> {
    if (hasNews(watched.feed.current())) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        this.waiting.delete(check);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const check = () => {
        if (hasNews(watched.feed.current())) end();
      };
      const cancel = this.deps.clock.after(patienceMs, end);
      this.waiting.add(check);
      signal.addEventListener("abort", end, { once: true });
      if (signal.aborted) end();
    });
  }

  viewers(): number {
    return this.views().reduce((sum, { feed }) => sum + feed.subscribers.size, 0);
  }

  private remember(): void {
    const held = this.poller.tracks.get("queues")?.held;
    if (held === null || held === undefined) return;
    const agents = this.poller.tracks.get("agents")?.held ?? null;
    // Agents of another moment would put a wrong number beside this one's.
    const together = agents !== null && Math.abs(agents.asOf - held.asOf) < 2 * this.poller.tenant.intervalMs;
    this.trend.sample(held.asOf, held.taken.queues, together ? agents.taken.agents : null);
  }
}

function hasNews({ upstream }: LiveView): boolean {
  return upstream.state !== "connecting" && upstream.code !== OVERDUE;
}
