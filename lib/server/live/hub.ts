import "server-only";
import type { TrendView } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Board } from "@/lib/server/boards/board";
import { NO_SETTINGS, type QueueSettings } from "@/lib/server/queues/queue-book";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { type Clock, systemClock } from "./clock";
import { DEFAULT_LIMITS, type LiveDeps } from "./deps";
import { encodeText } from "./encode";
import type { Encoded } from "./feed";
import { type TenantHealth, tenantHealth } from "./health";
import { linkKey, personKey } from "./holder";
import type { LiveAnswer, StreamRefusal, StreamRequest, ViewRequest } from "./hub-requests";
import { StartGate } from "./schedule";
import { TenantLive, type TenantLiveDeps, type Watched } from "./tenant-live";
import { type Viewer, Viewers } from "./viewers";

/** How long the first asker waits for the first data, ms. */
const FIRST_DATA_PATIENCE_MS = 3000;

/** Everything live, for all tenants: one poller each, one feed per watched view. */
export interface LiveHub {
  /** The view as JSON; counts as watching for 30 s. Null: the board's tenant does not exist. */
  view(request: ViewRequest): Promise<LiveAnswer | null>;
  subscribe(request: StreamRequest): Promise<Result<void, StreamRefusal>>;
  trend(request: ViewRequest): Promise<(Encoded & { readonly view: TrendView }) | null>;
  /** A tenant's settings changed or it was deleted: picked up at once. */
  tenantChanged(tenantId: string): Promise<void>;
  /** A board as read anew, with another name or other queues perhaps: its viewers see it at once. */
  boardChanged(board: Board): void;
  /** An admin changed how the tenant's queues are shown: picked up at once. */
  queuesChanged(tenantId: string): Promise<void>;
  /** An admin changed the tenant's own rules for figures: judged by at once. */
  rulesChanged(tenantId: string): Promise<void>;
  /** A board's design was saved, or is none any more: those who watch its draft see it at once. */
  draftChanged(tenantId: string, boardId: string, document: BoardDocument | null): void;
  /** A board was deleted: its viewers are told, and its polling ends. */
  boardGone(boardId: string): void;
  /** What a person may see changed, or a sign-in of theirs ended: what they have open is looked at at once. Never rejects. */
  recheckPerson(userId: string): Promise<void>;
  /** A link was revoked, or works in fewer places or not as long: what is open by it is looked at at once. Never rejects. */
  recheckLink(linkId: string): Promise<void>;
  /** Ids of the links by which somebody has a board open. */
  watchedLinks(): readonly string[];
  /** Fewer people may see a board now: who has it open is looked at at once. Never rejects. */
  recheckBoard(boardId: string): Promise<void>;
  /** Ids of the boards that somebody has open, or had a moment ago. */
  watched(): readonly string[];
  /** Ids of the tenants that somebody has asked for since the start. */
  known(): readonly string[];
  health(): TenantHealth[];
  /** Ends all streams with "restart" and all polling. */
  stop(): Promise<void>;
}

export function createLiveHub(deps: LiveDeps): LiveHub {
  return new Hub(deps);
}

class Hub implements LiveHub {
  private readonly tenants = new Map<string, TenantLive>();
  /** Boards that have changed, as they are now. */
  private readonly boards = new Map<string, Board>();
  private readonly loading = new Map<string, Promise<TenantLive | null>>();
  private readonly viewers: Viewers;
  private readonly gate = new StartGate();
  private readonly clock: Clock;
  private readonly random: () => number;
  private stopped = false;

  constructor(private readonly deps: LiveDeps) {
    this.clock = deps.clock ?? systemClock;
    this.random = deps.random ?? Math.random;
    this.viewers = new Viewers(this.clock, this.random, deps.limits ?? DEFAULT_LIMITS, deps.log);
  }

  async view(request: ViewRequest): Promise<LiveAnswer | null> {
    const found = await this.watch(request);
    if (found === null) return null;
    const { feed } = found.watched;
    const view = feed.current();
    return { ...feed.encoded(), view };
  }

  async subscribe(request: StreamRequest): Promise<Result<void, StreamRefusal>> {
    const tenant = await this.tenant(request.board.tenantId);
    if (tenant === null) return err({ code: "unknown-tenant" });
    const full = this.stopped ? { code: "overloaded" as const, retryAfterS: 5 } : this.viewers.refuse(request.holder);
    if (full !== null) return err(full);
    const watched = tenant.watch(this.newest(request), request.scope);
    this.freshen(tenant, watched);
    const release = watched.lease.hold();
    tenant.poller.wake();
    const viewer: Viewer = this.viewers.add({
      holder: request.holder,
      boardId: request.board.id,
      recheck: request.recheck,
      feed: watched.feed,
    });
    viewer.subscriber = watched.feed.subscribe(request.lastEventId, request.outlet, () => {
      release(this.clock.now());
      this.viewers.remove(viewer);
    });
    return ok(undefined);
  }

  async trend(request: ViewRequest): Promise<(Encoded & { readonly view: TrendView }) | null> {
    const found = await this.watch(request);
    if (found === null) return null;
    const { tenant, watched } = found;
    const view = tenant.trendOf(watched);
    const { etag } = watched.feed.encoded();
    return { body: encodeText(JSON.stringify(view)), etag: `"t${tenant.trend.version}-${etag.slice(1)}`, view };
  }

  async tenantChanged(tenantId: string): Promise<void> {
    const known = this.tenants.get(tenantId);
    if (known === undefined) return;
    const tenant = await this.deps.findTenant(tenantId).catch((cause: unknown) => {
      this.deps.log.error({ err: cause, tenantId }, "the tenant could not be read again");
      return known.poller.tenant;
    });
    if (tenant !== null) {
      known.poller.change(tenant);
      return;
    }
    known.poller.stop();
    this.tenants.delete(tenantId);
    for (const { feed } of known.views()) feed.bye("gone");
  }

  boardChanged(board: Board): void {
    if (this.newest({ board, scope: {} }) !== board) return;
    this.boards.set(board.id, board);
    this.tenants.get(board.tenantId)?.changeBoard(board);
  }

  async queuesChanged(tenantId: string): Promise<void> {
    const known = this.tenants.get(tenantId);
    if (known === undefined) return;
    const settings = await this.settings(tenantId).catch((cause: unknown) => {
      this.deps.log.error({ err: cause, tenantId }, "the settings of the queues could not be read again");
      return null;
    });
    if (settings !== null) known.changeSettings(settings);
  }

  async rulesChanged(tenantId: string): Promise<void> {
    const known = this.tenants.get(tenantId);
    if (known === undefined) return;
    const rules = await this.rules(tenantId).catch((cause: unknown) => {
      this.deps.log.error({ err: cause, tenantId }, "the tenant's limits could not be read again");
      return null;
    });
    if (rules !== null) known.changeRules(rules);
  }

  draftChanged(tenantId: string, boardId: string, document: BoardDocument | null): void {
    this.tenants.get(tenantId)?.changeDraft(boardId, document);
  }

  boardGone(boardId: string): void {
    this.boards.delete(boardId);
    for (const tenant of this.tenants.values()) tenant.drop(boardId);
  }

  recheckPerson(userId: string): Promise<void> {
    return this.viewers.recheckHolder(personKey(userId));
  }

  recheckLink(linkId: string): Promise<void> {
    return this.viewers.recheckHolder(linkKey(linkId));
  }

  watchedLinks(): readonly string[] {
    return this.viewers.links();
  }

  recheckBoard(boardId: string): Promise<void> {
    return this.viewers.recheckBoard(boardId);
  }

  watched(): readonly string[] {
    const now = this.clock.now();
    const open = [...this.tenants.values()].flatMap((tenant) => tenant.views()).filter(({ lease }) => lease.alive(now));
    return [...new Set(open.map(({ board }) => board.id))];
  }

  known(): readonly string[] {
    return [...this.tenants.keys()];
  }

  health(): TenantHealth[] {
    const now = this.clock.now();
    return [...this.tenants.values()].map((tenant) => tenantHealth(tenant, this.deps.clients, now));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.viewers.stop();
    for (const tenant of this.tenants.values()) {
      tenant.poller.stop();
      for (const { feed } of tenant.views()) feed.bye("restart");
    }
  }

  /** Marks a view as watched and waits for its first data if nobody watched it until now. */
  private async watch({ board, scope, signal }: ViewRequest): Promise<{ tenant: TenantLive; watched: Watched } | null> {
    const tenant = await this.tenant(board.tenantId);
    if (tenant === null) return null;
    const now = this.clock.now();
    const watched = tenant.watch(this.newest({ board, scope }), scope);
    const first = !watched.lease.alive(now) || watched.feed.current().upstream.state === "connecting";
    this.freshen(tenant, watched);
    watched.lease.touch(now);
    if (this.stopped) return { tenant, watched };
    tenant.poller.wake();
    if (first) await tenant.settled(watched, FIRST_DATA_PATIENCE_MS, signal);
    return { tenant, watched };
  }

  /** A view that nobody watched was not published meanwhile: what it says now must be true now. */
  private freshen(tenant: TenantLive, watched: Watched): void {
    if (!watched.lease.alive(this.clock.now())) tenant.refresh(watched);
  }

  private async tenant(tenantId: string): Promise<TenantLive | null> {
    const known = this.tenants.get(tenantId);
    if (known !== undefined) return known;
    const loading = this.loading.get(tenantId) ?? this.load(tenantId);
    this.loading.set(tenantId, loading);
    return loading.finally(() => this.loading.delete(tenantId));
  }

  /** A request may have read its board just before it changed: what is shown is never older than what is known. */
  private newest({ board, scope }: Pick<ViewRequest, "board" | "scope">): Board {
    // A draft comes with the board that was read for it, and is told of by itself; a sample is of the moment.
    if (scope.draft === true || scope.sample !== undefined) return board;
    const known = this.boards.get(board.id);
    return known !== undefined && known.revision > board.revision ? known : board;
  }

  private async reread(tenantId: string): Promise<void> {
    await this.tenantChanged(tenantId);
    await this.queuesChanged(tenantId);
    await this.rulesChanged(tenantId);
  }

  private async settings(tenantId: string): Promise<QueueSettings> {
    return (await this.deps.queues?.settings(tenantId)) ?? NO_SETTINGS;
  }

  private async rules(tenantId: string): Promise<Rules> {
    return (await this.deps.rules?.(tenantId)) ?? {};
  }

  private async load(tenantId: string): Promise<TenantLive | null> {
    const [tenant, settings, rules] = await Promise.all([
      this.deps.findTenant(tenantId),
      this.settings(tenantId),
      this.rules(tenantId),
    ]);
    if (tenant === null) return null;
    const shared: TenantLiveDeps = {
      clientFor: ({ connection }: Tenant) => this.deps.clients.clientFor(connection),
      clock: this.clock,
      random: this.random,
      gate: this.gate,
      log: this.deps.log,
      queues: this.deps.queues,
      embedHosts: this.deps.embedHosts ?? [],
      reread: (id) => void this.reread(id),
    };
    const live = new TenantLive(tenant, shared, settings, rules);
    this.tenants.set(tenantId, live);
    return live;
  }
}
