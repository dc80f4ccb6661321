import "server-only";
import type { DisplayCommand } from "@/lib/contracts/display/control";
import { type HeldTakeover, resumedTakeover } from "@/lib/domain/display/takeover";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import type { DisplayNotices } from "@/lib/server/displays/notices";
import { type Clock, systemClock } from "@/lib/server/live/clock";
import type { LiveLog } from "@/lib/server/live/deps";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Outlet } from "@/lib/server/live/outlet";
import type { StreamsFull } from "@/lib/server/live/viewers";
import { composeState } from "./compose-state";
import type { DisplayStore } from "./display-store";
import { KnownFacts } from "./known-facts";
import { RolloutWatch } from "./rollout-watch";
import { Screen } from "./screen";
import { Takeovers } from "./takeovers";

/** How often it is looked for what changed and for breaches, ms: what is done elsewhere must reach a display within two seconds. */
const BEAT_MS = 1000;
const PING_EVERY_MS = 15_000;
/** How long a display counts as in touch after it asked or its last stream broke, so that neither a breach nor its place is forgotten, ms. */
const LINGER_MS = 30_000;
const MOST_STREAMS = 5000;

export interface ControlDeps {
  readonly store: DisplayStore;
  readonly live: Pick<LiveHub, "hold" | "boardChanged" | "boardGone" | "recheckBoard" | "recheckDisplay">;
  /** Of this server. */
  readonly build: string;
  /** Whether this process serves: neither starting nor stopping. */
  readonly isServing: () => boolean;
  readonly log: LiveLog;
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** Why a display gets no state. */
export type NoState = StreamsFull | { readonly code: "gone" };

/** What displays are told: their state as it changes, commands, and whether they are still paired. Everything that differs is told within two seconds. */
export class DisplayControl implements DisplayNotices {
  private readonly screens = new Map<string, Screen>();
  private readonly facts: KnownFacts;
  private readonly takeovers: Takeovers;
  private readonly rollout: RolloutWatch;
  private readonly clock: Clock;
  private readonly random: () => number;
  private cancel: (() => void) | null = null;
  private looking: Promise<void> | null = null;
  private isFailing = false;
  private isStopped = false;

  constructor(private readonly deps: ControlDeps) {
    this.clock = deps.clock ?? systemClock;
    this.random = deps.random ?? Math.random;
    this.facts = new KnownFacts(deps.store);
    this.takeovers = new Takeovers(deps.live, deps.log);
    this.rollout = new RolloutWatch(deps.store, deps.build, deps.log);
  }

  /** How many displays are in touch. */
  get count(): number {
    return this.screens.size;
  }

  /** Opens a stream of everything that a display is told; null: it is open. */
  async subscribe(display: DisplayIdentity, outlet: Outlet): Promise<NoState | null> {
    const streams = [...this.screens.values()].reduce((sum, screen) => sum + screen.streams, 0);
    if (streams >= MOST_STREAMS) return { code: "overloaded", retryAfterS: 30 };
    const screen = await this.screen(display);
    if (!(screen instanceof Screen)) return screen;
    // Spread over five seconds, so that a restart is not followed by everybody in the same instant.
    screen.open(outlet, Math.round(1000 + this.random() * 5000));
    return null;
  }

  /** The state of a display as JSON. Asking counts as being in touch for 30 s. */
  async state(display: DisplayIdentity): Promise<{ readonly state: string } | NoState> {
    const screen = await this.screen(display);
    if (!(screen instanceof Screen)) return screen;
    screen.until = this.clock.now() + LINGER_MS;
    return { state: screen.state };
  }

  /** What it was told and has not done: for where streams do not pass. Rejects while the database is away. */
  async commands(displayId: string): Promise<readonly DisplayCommand[]> {
    const pending = await this.deps.store.commands([displayId], this.clock.now());
    return pending.map(({ command }) => command);
  }

  /** What is set of a display is different: it is told at once. Never rejects. */
  async displayChanged(displayId: string): Promise<void> {
    await this.attempt(() => this.reread(displayId));
    await this.deps.live.recheckDisplay(displayId);
  }

  /** A display is unpaired: it is told, and nothing of it stays open. Never rejects. */
  async displayGone(displayId: string): Promise<void> {
    const screen = this.screens.get(displayId);
    this.screens.delete(displayId);
    screen?.bye("unpaired");
    await this.deps.live.recheckDisplay(displayId);
  }

  /** Never rejects. */
  async commandGiven(displayId: string): Promise<void> {
    if (this.screens.has(displayId)) await this.attempt(() => this.deliver([displayId]));
  }

  stop(): void {
    this.isStopped = true;
    this.rest();
    for (const screen of this.screens.values()) screen.bye("restart");
    this.screens.clear();
    this.takeovers.look([], this.facts.known, this.clock.now());
  }

  /** The screen of a display that has just shown its credential. */
  private async screen(display: DisplayIdentity): Promise<Screen | NoState> {
    if (this.isStopped) return { code: "overloaded", retryAfterS: 5 };
    const resumed = this.screens.has(display.id) ? null : await this.resumed(display);
    return this.facts.during(display, () => {
      const known = this.screens.get(display.id) ?? this.added(display, resumed);
      if (display.revision > known.display.revision) known.display = display;
      if (!this.refresh(known)) return { code: "gone" };
      this.cancel ??= this.clock.after(BEAT_MS, () => this.beat());
      return known;
    });
  }

  /** A restart, or another process behind a balancer, is no reason to give a breached board's screen back for the seconds until that is known again. */
  private async resumed({ id, settings }: DisplayIdentity): Promise<HeldTakeover | null> {
    if (!settings.playlist.some(({ takesOver }) => takesOver)) return null;
    return resumedTakeover(await this.deps.store.saidTakeover(id), settings.playlist, this.clock.now());
  }

  private added(display: DisplayIdentity, takeover: HeldTakeover | null): Screen {
    const screen = new Screen(
      display,
      () => this.clock.now(),
      ({ streams }) => {
        if (streams === 0) screen.until = this.clock.now() + LINGER_MS;
      },
    );
    screen.takeover = takeover;
    screen.until = this.clock.now() + LINGER_MS;
    screen.pingAt = this.clock.now() + PING_EVERY_MS;
    this.screens.set(display.id, screen);
    return screen;
  }

  /** Tells a screen its state as it is now; false where its tenant is gone. */
  private refresh(screen: Screen): boolean {
    const { display, takeover } = screen;
    const tenant = this.facts.tenant(display.tenantId);
    if (tenant === null) return false;
    const mayUpdate = this.rollout.mayUpdate(display.id, this.clock.now());
    const version = { build: this.deps.build, mayUpdate };
    screen.tell(composeState({ display, tenant, boards: this.facts.known, takeover, version }));
    screen.mayUpdate = mayUpdate;
    return true;
  }

  private beat(): void {
    const now = this.clock.now();
    for (const [id, { streams, until }] of this.screens) if (streams === 0 && now >= until) this.screens.delete(id);
    const screens = [...this.screens.values()];
    const taken = new Set(this.takeovers.look(screens, this.facts.known, now));
    for (const screen of screens) {
      if (taken.has(screen) || screen.mayUpdate !== this.rollout.mayUpdate(screen.display.id, now))
        this.refresh(screen);
      if (now < screen.pingAt) continue;
      screen.pingAt = now + PING_EVERY_MS;
      screen.ping();
    }
    this.looking ??= this.attempt(() => this.look()).finally(() => {
      this.looking = null;
    });
    if (screens.length === 0) this.rest();
    else this.cancel = this.clock.after(BEAT_MS, () => this.beat());
  }

  private rest(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /** Looks for what changed without anybody here being told: in another process, or of boards and tenants. */
  private async look(): Promise<void> {
    const ids = [...this.screens.keys()];
    if (ids.length === 0) return;
    const revisions = await this.deps.store.revisions(ids);
    for (const id of ids) {
      const screen = this.screens.get(id);
      const revision = revisions.get(id);
      if (revision === undefined) await this.displayGone(id);
      else if (screen !== undefined && revision > screen.display.revision) await this.displayChanged(id);
    }
    const { boards, hasTenants } = await this.facts.look([...this.screens.values()].map(({ display }) => display));
    for (const screen of this.screens.values()) {
      const isAbout = screen.display.settings.playlist.some(({ boardId }) => boards.has(boardId));
      if (isAbout || hasTenants) this.refresh(screen);
    }
    for (const [id, board] of boards) {
      if (board === null) this.deps.live.boardGone(id);
      else this.deps.live.boardChanged(board);
      // It may be private now, or of agents where a lobby must not have them.
      await this.deps.live.recheckBoard(id);
    }
    await this.deliver(ids);
    await this.rollout.look(this.deps.isServing(), this.clock.now());
  }

  private async reread(displayId: string): Promise<void> {
    const display = await this.deps.store.display(displayId);
    const screen = this.screens.get(displayId);
    if (screen === undefined) return;
    if (display === null) return this.displayGone(displayId);
    await this.facts.during(display, () => {
      if (display.revision >= screen.display.revision) screen.display = display;
      this.refresh(screen);
    });
  }

  private async deliver(displayIds: readonly string[]): Promise<void> {
    const commands = await this.deps.store.commands(displayIds, this.clock.now());
    for (const { displayId, command } of commands) this.screens.get(displayId)?.command(command);
  }

  /** A database that is away for a moment ends nothing: the next look finds what changed meanwhile. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.isFailing = false;
    } catch (cause) {
      if (!this.isFailing) this.deps.log.warn({ err: cause }, "what displays are told could not be looked up");
      this.isFailing = true;
      this.rollout.hold();
    }
  }
}
