import "server-only";
import type { TrendView } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import { documentUnder } from "@/lib/domain/display/privacy";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Board } from "@/lib/server/boards/board";
import { NO_SETTINGS, type QueueBook, type QueueSettings } from "@/lib/server/queues/queue-book";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { Feed } from "./feed";
import { FigureLines } from "./figure-lines";
import { Lease } from "./leases";
import { isAsked, isPage, needsOf, type Scope, type ViewNeeds } from "./needs";
import { Outlooks, type WithRestOfDay } from "./outlooks";
import { Poller, type PollerDeps } from "./poller";
import { RecalledLines } from "./recalled-lines";
import { keysShown, Recording, type SeenMinute } from "./recording";
import { RowLevels } from "./row-levels";
import { isSame, isSameDocument } from "./same-board";
import { SheetView } from "./sheet-view";
import { Shown } from "./shown";
import { hasNews } from "./status";
import { type RecalledMinute, TrendMemory } from "./trend";
import { trendOf } from "./trend-of";
import { composeView, type ViewOf } from "./view";

/** A view that is or was watched: who watches it, and how they all receive it. */
export interface Watched extends ViewOf {
  readonly feed: Feed;
  readonly lease: Lease;
  readonly scope: Scope;
  needs: ViewNeeds;
  board: Board;
  shown: Shown;
  sheet: SheetView | null;
}

export type TenantLiveDeps = Omit<PollerDeps, "wanted" | "publish" | "reread"> & {
  readonly reread: (tenantId: string) => void;
  /** Told of the queues that a sweep saw. */
  readonly queues?: Pick<QueueBook, "seen"> | undefined;
  /** Hosts whose pages the tiles of a board may embed, in lower case. */
  readonly embedHosts?: readonly string[] | undefined;
  /** What was recorded of this tenant's last hour; never rejects. */
  readonly lastHour?: (() => Promise<readonly RecalledMinute[]>) | undefined;
  /** What the rest of a queue's day will bring; never rejects. */
  readonly restOfDay?: ((queueId: string) => Promise<WithRestOfDay | null>) | undefined;
};

/** How long a feed that nobody watches keeps its ids, so that those who come back get patches, ms. */
const FEED_KEPT_MS = 120_000;

/**
 * How many pages of single queues and agents, and samples, are kept that nobody has a stream open on. What they are of comes with the request, and
 * anybody who may see the board can invent it; each costs work with every sweep.
 */
const MOST_ASKED_PAGES = 200;

/** All that is live of one tenant: its poller, its watched views, its trend. */
export class TenantLive {
  readonly poller: Poller;
  readonly trend = new TrendMemory();
  readonly recording = new Recording();
  private readonly lines = new FigureLines();
  private readonly recalled: RecalledLines;
  private readonly levels = new RowLevels(() => this.rules);
  private readonly watched = new Map<string, Watched>();
  readonly outlooks: Outlooks;
  private readonly waiting = new Set<() => void>();

  constructor(
    tenant: Tenant,
    private readonly deps: TenantLiveDeps,
    private settings: QueueSettings = NO_SETTINGS,
    private rules: Rules = {},
  ) {
    this.poller = new Poller(tenant, {
      ...deps,
      wanted: (nowMs) => [...this.watchedNeeds(nowMs), ...this.outlooks.needs(nowMs), ...this.recording.needs()],
      publish: () => this.publish(),
      reread: () => deps.reread(tenant.id),
    });
    this.outlooks = new Outlooks({
      poller: this.poller,
      trend: this.trend,
      rules: () => this.rules,
      restOfDay: deps.restOfDay ?? (async () => null),
    });
    this.recalled = new RecalledLines(this.lines, deps.lastHour ?? (async () => []), deps.log);
  }

  views(): readonly Watched[] {
    return [...this.watched.values()];
  }

  /** The view of a scope, made on first sight. */
  watch(board: Board, scope: Scope): Watched {
    const { queueId = null, agentId = null, draft = false, namesOnly = false, sample = null } = scope;
    const key = JSON.stringify([board.id, queueId, agentId, draft, namesOnly, sample, scope.privacy ?? null]);
    const known = this.watched.get(key);
    if (known !== undefined) {
      if (!isSame(known.board, board)) this.show(known, board);
      // To the end of the line: the map's order tells who was asked for last.
      this.watched.delete(key);
      this.watched.set(key, known);
      return known;
    }
    const { clock, random } = this.deps;
    const shown = this.shownOf(board, scope);
    const sheet = this.sheetOf(board, scope, shown);
    const made = { board, scope, shown, sheet, levels: this.levels, needs: this.needsFor(scope, shown, sheet) };
    const view = composeView(made, this.poller, clock.now());
    const watched = { ...made, feed: new Feed(this.epoch(), view, () => clock.now(), random), lease: new Lease() };
    this.watched.set(key, watched);
    if (isAsked(scope)) this.makeRoom();
    return watched;
  }

  /** Beyond the limit, the pages that have been asked for the longest ago go; open streams stay. */
  private makeRoom(): void {
    const asked = [...this.watched].filter(([, { scope, lease }]) => isAsked(scope) && !lease.isHeld());
    for (const [key] of asked.slice(0, -MOST_ASKED_PAGES)) this.watched.delete(key);
  }

  /** An admin's word on this tenant's queues: every view follows at once. */
  changeSettings(settings: QueueSettings): void {
    if (JSON.stringify([...settings]) === JSON.stringify([...this.settings])) return;
    this.settings = settings;
    for (const watched of this.views()) this.show(watched, watched.board);
    this.publish();
  }

  /** An admin's rules for this tenant's figures: every view is judged by them at once. */
  changeRules(rules: Rules): void {
    if (JSON.stringify(rules) === JSON.stringify(this.rules)) return;
    this.rules = rules;
    for (const watched of this.views()) watched.needs = this.needsFor(watched.scope, watched.shown, watched.sheet);
    // Levels that come or go are another view: a patch neither brings nor takes what a view lacks as a whole.
    for (const watched of this.views()) if (watched.sheet === null) this.renew(watched);
    this.publish();
    // What the rules hold figures against may not have been asked for until now.
    if (this.poller.running) this.poller.wake();
  }

  /** The board as read anew: every view of it follows at once. What is being designed is not what was published. */
  changeBoard(board: Board): void {
    // A sample is asked for with the board as it is by then.
    const views = this.views().filter(({ board: { id }, scope }) => id === board.id && scope.sample === undefined);
    const changed = views.filter((watched) => !isSame(watched.board, this.asWatched(watched, board)));
    for (const watched of changed) this.show(watched, this.asWatched(watched, board));
    if (changed.length > 0) this.publish();
  }

  /** The board's design as saved anew: those who watch the draft follow at once. */
  changeDraft(boardId: string, document: BoardDocument | null): void {
    const views = this.views().filter(({ board, scope }) => board.id === boardId && scope.draft === true);
    for (const watched of views) this.show(watched, { ...watched.board, document });
    if (views.length > 0) this.publish();
  }

  /** A draft keeps its own document, whatever the board's is. */
  private asWatched({ scope, board: { document } }: Watched, board: Board): Board {
    return scope.draft === true ? { ...board, document } : board;
  }

  private shownOf(board: Board, { privacy }: Scope): Shown {
    return new Shown(board, this.settings, privacy);
  }

  private sheetOf({ document: whole }: Board, scope: Scope, shown: Shown): SheetView | null {
    if (whole === null || isPage(scope) || scope.namesOnly === true) return null;
    const document = documentUnder(whole, scope.privacy ?? "full");
    const outlook = (queueId: string) => this.outlooks.ofTile(queueId, shown, this.deps.clock.now());
    const around = () => ({ rules: this.rules, embedHosts: this.deps.embedHosts ?? [], lines: this.lines, outlook });
    const sheet = new SheetView(document, shown, around, scope.draft === true);
    this.recalled.begin(sheet, this.deps.clock.now());
    return sheet;
  }

  /** What the view is made of and judged by: rules may hold a figure against others. */
  private needsFor(scope: Scope, shown: Shown, sheet: SheetView | null): ViewNeeds {
    return needsOf(scope, shown, sheet?.document ?? null, this.rules);
  }

  /** What the view shows from now on. Other queues than before are another view: nothing that was sent until now is sent again. */
  private show(watched: Watched, board: Board): void {
    if (board.revision < watched.board.revision) return;
    const before = watched.shown.signature;
    const isRedesigned = !isPage(watched.scope) && !isSameDocument(watched.board.document, board.document);
    watched.board = board;
    watched.shown = this.shownOf(board, watched.scope);
    if (watched.shown.signature === before && !isRedesigned && watched.sheet === null) return;
    const sheet = this.sheetOf(board, watched.scope, watched.shown);
    const isAlike = watched.shown.signature === before && !isRedesigned;
    // Another name or media is no reason to forget since when a limit is passed.
    if (isAlike && sheet !== null && watched.sheet !== null) sheet.follow(watched.sheet);
    watched.sheet = sheet;
    if (isAlike) return;
    watched.needs = this.needsFor(watched.scope, watched.shown, watched.sheet);
    this.renew(watched);
    if (this.poller.running) this.poller.wake();
  }

  private renew(watched: Watched): void {
    watched.feed.renew(this.epoch(), composeView(watched, this.poller, this.deps.clock.now()));
  }

  private epoch(): string {
    const { clock, random } = this.deps;
    return `${clock.now().toString(36)}${Math.floor(random() * 2 ** 30).toString(36)}`;
  }

  /** Brings every watched view up to date and tells its viewers. */
  publish(): void {
    const now = this.deps.clock.now();
    this.remember();
    for (const [key, watched] of this.watched) {
      const { lease } = watched;
      if (lease.alive(now)) this.tell(watched, now);
      else if (!lease.alive(now - FEED_KEPT_MS)) this.watched.delete(key);
    }
    for (const check of [...this.waiting]) check();
  }

  /** A fault in one view must cost neither the others nor the poller, on whose time this runs. */
  private tell(watched: Watched, nowMs: number): void {
    const { feed, board, needs } = watched;
    try {
      feed.publish(composeView(watched, this.poller, nowMs));
    } catch (cause) {
      this.deps.log.error({ err: cause, boardId: board.id, view: needs.kind }, "a view could not be published");
    }
  }

  /** Brings one view up to date. */
  refresh(watched: Watched): void {
    watched.feed.publish(composeView(watched, this.poller, this.deps.clock.now()));
  }

  /** The board is gone: its viewers are told and nobody watches it any more. */
  drop(boardId: string): void {
    for (const [key, { feed, board }] of this.watched) {
      if (board.id !== boardId) continue;
      this.watched.delete(key);
      feed.bye("gone");
    }
  }

  /** The last hour, of what the view shows and nothing else, once what was recorded of it is there. */
  async trendOf(watched: Watched): Promise<TrendView> {
    await this.recalled.filled();
    return trendOf(watched, this.trend);
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

  /** What was seen last in a minute; null where nothing was, or this tenant is not recorded. */
  seenIn(minuteMs: number): SeenMinute | null {
    const needs = this.watchedNeeds(this.deps.clock.now());
    return this.recording.of(minuteMs, this.poller.tenant, keysShown(needs));
  }

  private watchedNeeds(nowMs: number): readonly ViewNeeds[] {
    return this.views().flatMap(({ lease, needs }) => (lease.alive(nowMs) ? [needs] : []));
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
    this.recording.see(this.poller.tracks);
    this.trend.sample(held.asOf, held.taken.queues, together ? agents.taken.agents : null);
    this.deps.queues?.seen(this.poller.tenant.id, held.taken.queues, this.deps.clock.now());
  }
}
