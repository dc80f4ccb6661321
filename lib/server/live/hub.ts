import "server-only";
import type { TrendView } from "@/lib/contracts/live";
import type { OutlookView } from "@/lib/contracts/outlook";
import type { BoardDocument } from "@/lib/domain/board/document";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Board } from "@/lib/server/boards/board";
import { type Clock, systemClock } from "./clock";
import { DEFAULT_LIMITS, type LiveDeps } from "./deps";
import { encodeText } from "./encode";
import type { Encoded } from "./feed";
import { type TenantHealth, tenantHealth } from "./health";
import { displayKey, linkKey, personKey } from "./holder";
import type { HeldView, LiveAnswer, StreamRefusal, StreamRequest, ViewRequest } from "./hub-requests";
import { LiveTenants } from "./live-tenants";
import type { SeenMinute } from "./recording";
import type { TenantLive, Watched } from "./tenant-live";
import { type Viewer, Viewers } from "./viewers";

/** How long the first asker waits for the first data, ms. */
const FIRST_DATA_PATIENCE_MS = 3000;

/** Everything live, for all tenants: one poller each, one feed per watched view. */
export interface LiveHub {
  /** The view as JSON; counts as watching for 30 s. Null: the board's tenant does not exist. */
  view(request: ViewRequest): Promise<LiveAnswer | null>;
  subscribe(request: StreamRequest): Promise<Result<void, StreamRefusal>>;
  trend(request: ViewRequest): Promise<(Encoded & { readonly view: TrendView }) | null>;
  /** What comes next of the queue whose page the scope is; nothing of any other. Null: the board's tenant does not exist. */
  outlook(request: ViewRequest): Promise<OutlookView | null>;
  /** Watches a view until it is let go. Null: the board's tenant does not exist. */
  hold(request: Omit<ViewRequest, "signal">): Promise<HeldView | null>;
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
  /** A display was unpaired, or has another playlist or privacy: the boards that it has open are looked at at once. Never rejects. */
  recheckDisplay(displayId: string): Promise<void>;
  /** Ids of the links by which somebody has a board open. */
  watchedLinks(): readonly string[];
  /** Fewer people may see a board now: who has it open is looked at at once. Never rejects. */
  recheckBoard(boardId: string): Promise<void>;
  /** Ids of the boards that somebody has open, or had a moment ago. */
  watched(): readonly string[];
  /** Ids of the tenants that somebody has asked for since the start. */
  known(): readonly string[];
  /** The tenants that are recorded from now on, watched or not; of all others no more than is watched. */
  record(tenantIds: readonly string[]): Promise<void>;
  /** What the sweeps saw last in a minute (epoch ms of its beginning), of every recorded tenant that was seen in it. */
  seenIn(minuteMs: number): readonly SeenMinute[];
  /** What a tenant's groups are called, by id, as far as its sweeps have told. */
  groupNames(tenantId: string): ReadonlyMap<string, string>;
  health(): TenantHealth[];
  /** Ends all streams with "restart" and all polling. */
  stop(): Promise<void>;
}

export function createLiveHub(deps: LiveDeps): LiveHub {
  return new Hub(deps);
}

class Hub implements LiveHub {
  private readonly tenants: LiveTenants;
  /** Boards that have changed, as they are now. */
  private readonly boards = new Map<string, Board>();
  private readonly viewers: Viewers;
  private readonly clock: Clock;
  private readonly random: () => number;
  private stopped = false;

  constructor(private readonly deps: LiveDeps) {
    this.clock = deps.clock ?? systemClock;
    this.random = deps.random ?? Math.random;
    this.tenants = new LiveTenants(deps, this.clock, this.random);
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
    const tenant = await this.tenants.find(request.board.tenantId);
    if (tenant === null) return err({ code: "unknown-tenant" });
    const full = this.stopped ? { code: "overloaded" as const, retryAfterS: 5 } : this.viewers.refuse(request.holder);
    if (full !== null) return err(full);
    const watched = tenant.watch(this.newest(request), request.scope);
    const wasAlive = watched.lease.alive(this.clock.now());
    const release = watched.lease.hold();
    // What was asked for the recorder alone is judged as watched from here on.
    tenant.poller.wake();
    if (!wasAlive) tenant.refresh(watched);
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
    const view = await tenant.trendOf(watched);
    const { etag } = watched.feed.encoded();
    return { body: encodeText(JSON.stringify(view)), etag: `"t${tenant.trend.version}-${etag.slice(1)}`, view };
  }

  async outlook(request: ViewRequest): Promise<OutlookView | null> {
    const found = await this.watch(request);
    return found === null ? null : found.tenant.outlooks.of(found.watched, this.clock.now());
  }

  async hold(request: Omit<ViewRequest, "signal">): Promise<HeldView | null> {
    const tenant = await this.tenants.find(request.board.tenantId);
    if (tenant === null) return null;
    const watched = tenant.watch(this.newest(request), request.scope);
    const wasAlive = watched.lease.alive(this.clock.now());
    const release = watched.lease.hold();
    if (!this.stopped) tenant.poller.wake();
    if (!wasAlive) tenant.refresh(watched);
    return { current: () => watched.feed.current(), release: () => release(this.clock.now()) };
  }

  tenantChanged(tenantId: string): Promise<void> {
    return this.tenants.changed(tenantId);
  }

  queuesChanged(tenantId: string): Promise<void> {
    return this.tenants.queuesChanged(tenantId);
  }

  rulesChanged(tenantId: string): Promise<void> {
    return this.tenants.rulesChanged(tenantId);
  }

  boardChanged(board: Board): void {
    if (this.newest({ board, scope: {} }) !== board) return;
    this.boards.set(board.id, board);
    this.tenants.known(board.tenantId)?.changeBoard(board);
  }

  draftChanged(tenantId: string, boardId: string, document: BoardDocument | null): void {
    this.tenants.known(tenantId)?.changeDraft(boardId, document);
  }

  boardGone(boardId: string): void {
    this.boards.delete(boardId);
    for (const tenant of this.tenants.all()) tenant.drop(boardId);
  }

  recheckPerson(userId: string): Promise<void> {
    return this.viewers.recheckHolder(personKey(userId));
  }

  recheckLink(linkId: string): Promise<void> {
    return this.viewers.recheckHolder(linkKey(linkId));
  }

  recheckDisplay(displayId: string): Promise<void> {
    return this.viewers.recheckHolder(displayKey(displayId));
  }

  watchedLinks(): readonly string[] {
    return this.viewers.links();
  }

  recheckBoard(boardId: string): Promise<void> {
    return this.viewers.recheckBoard(boardId);
  }

  watched(): readonly string[] {
    const now = this.clock.now();
    const open = this.tenants
      .all()
      .flatMap((tenant) => tenant.views())
      .filter(({ lease }) => lease.alive(now));
    return [...new Set(open.map(({ board }) => board.id))];
  }

  known(): readonly string[] {
    return this.tenants.all().map(({ poller }) => poller.tenant.id);
  }

  async record(tenantIds: readonly string[]): Promise<void> {
    if (this.stopped) return;
    const wanted = new Set(tenantIds);
    for (const tenant of this.tenants.all()) if (!wanted.has(tenant.poller.tenant.id)) tenant.recording.end();
    for (const id of wanted) {
      const tenant = await this.tenants.find(id).catch((cause: unknown) => {
        this.deps.log.error({ err: cause, tenantId: id }, "a tenant could not be read to be recorded");
        return null;
      });
      if (tenant === null || tenant.recording.isOn) continue;
      tenant.recording.begin();
      tenant.poller.wake();
    }
  }

  seenIn(minuteMs: number): readonly SeenMinute[] {
    return this.tenants.all().flatMap((tenant) => tenant.seenIn(minuteMs) ?? []);
  }

  groupNames(tenantId: string): ReadonlyMap<string, string> {
    const groups = this.tenants.known(tenantId)?.poller.tracks.get("groups")?.held?.taken.groups ?? [];
    return new Map(groups.map(({ id, name }) => [id, name]));
  }

  health(): TenantHealth[] {
    const now = this.clock.now();
    return this.tenants.all().map((tenant) => tenantHealth(tenant, this.deps.clients, now));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.viewers.stop();
    for (const tenant of this.tenants.all()) {
      tenant.poller.stop();
      for (const { feed } of tenant.views()) feed.bye("restart");
    }
  }

  /** Marks a view as watched and waits for its first data if nobody watched it until now. */
  private async watch({ board, scope, signal }: ViewRequest): Promise<{ tenant: TenantLive; watched: Watched } | null> {
    const tenant = await this.tenants.find(board.tenantId);
    if (tenant === null) return null;
    const now = this.clock.now();
    const watched = tenant.watch(this.newest({ board, scope }), scope);
    const wasAlive = watched.lease.alive(now);
    watched.lease.touch(now);
    if (!this.stopped) tenant.poller.wake();
    // A view that nobody watched was not published meanwhile: what it says now must be true now.
    if (!wasAlive) tenant.refresh(watched);
    const first = !wasAlive || watched.feed.current().upstream.state === "connecting";
    if (first && !this.stopped) await tenant.settled(watched, FIRST_DATA_PATIENCE_MS, signal);
    return { tenant, watched };
  }

  /** A request may have read its board just before it changed: what is shown is never older than what is known. */
  private newest({ board, scope }: Pick<ViewRequest, "board" | "scope">): Board {
    // A draft comes with the board that was read for it, and is told of by itself; a sample is of the moment.
    if (scope.draft === true || scope.sample !== undefined) return board;
    const known = this.boards.get(board.id);
    return known !== undefined && known.revision > board.revision ? known : board;
  }
}
