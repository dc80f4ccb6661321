import "server-only";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import { RECORDED_OF_AGENTS, RECORDED_OF_GROUPS, RECORDED_OF_QUEUES } from "@/lib/domain/history/recorded";
import { AGENT_SUBJECT, queueIdOf, type Subject } from "@/lib/domain/history/subject";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Board } from "@/lib/server/boards/board";
import { FigureLines } from "@/lib/server/live/figure-lines";
import { needsOf, type ViewNeeds } from "@/lib/server/live/needs";
import { RowLevels } from "@/lib/server/live/row-levels";
import { SheetView } from "@/lib/server/live/sheet-view";
import { Shown } from "@/lib/server/live/shown";
import { type RecalledMinute, TrendMemory } from "@/lib/server/live/trend";
import { trendOf } from "@/lib/server/live/trend-of";
import { composeView } from "@/lib/server/live/view";
import type { QueueSettings } from "@/lib/server/queues/queue-book";
import { type RecordedNames, RecordedSource, type RecordedTenant } from "./recorded-source";
import { trendOver } from "./trend-over";

/** A board, and all besides that a view of it depends on. */
export interface ReplayedOf {
  readonly board: Board;
  readonly tenant: RecordedTenant;
  readonly settings: QueueSettings;
  readonly rules: Rules;
  readonly names: RecordedNames;
  readonly embedHosts: readonly string[];
}

/**
 * A board as it is now, led through recorded minutes: composed by what composes it live, with memories of its own, so that what must last, what
 * changed and every line are what they were.
 */
export class ReplayedBoard {
  private readonly shown: Shown;
  private readonly sheet: SheetView | null;
  private readonly needs: ViewNeeds;
  private readonly source: RecordedSource;
  private readonly levels: RowLevels;
  private readonly trend: TrendMemory;
  /** Queues that some view has shown so far, by id. */
  private readonly seen = new Map<string, LiveView["queues"][number]>();
  private newest: { readonly minute: RecalledMinute; readonly view: LiveView } | null = null;

  /** @param minutes how many minutes its lines remember */
  constructor(
    private readonly of: ReplayedOf,
    sinceMs: number,
    minutes: number,
  ) {
    const { board, tenant, settings, rules, names, embedHosts } = of;
    this.shown = new Shown(board, settings);
    const around = { rules, embedHosts, lines: new FigureLines(minutes) };
    this.sheet = board.document === null ? null : new SheetView(board.document, this.shown, () => around);
    this.needs = needsOf({}, this.shown, this.sheet?.document ?? null, rules);
    this.levels = new RowLevels(() => rules);
    this.trend = new TrendMemory(minutes);
    this.source = new RecordedSource(tenant, names, this.countsAgents, sinceMs);
  }

  /** What it is made of, by the names under which it is kept. */
  get metrics(): readonly string[] {
    const { needs } = this;
    const own = needs.kind === "board" ? [needs.metrics.queues, needs.metrics.groups, needs.heldAgainst] : [];
    const designed = needs.kind === "sheet" ? [needs.needs.queues, needs.needs.groups] : [];
    const fixed = [RECORDED_OF_QUEUES, RECORDED_OF_GROUPS, RECORDED_OF_AGENTS];
    return [...new Set([...fixed, ...own, ...designed].flat())];
  }

  /** Whose recorded figures it may be made of: of nobody else is anything read. */
  has(subject: Subject): boolean {
    if (subject === AGENT_SUBJECT) return this.countsAgents;
    const queueId = queueIdOf(subject);
    return queueId === null ? this.shown.team === null : this.shown.has(queueId);
  }

  /** The view as a minute ended; minutes must be taken in order. */
  take(minute: RecalledMinute): LiveView {
    this.source.take(minute);
    const atMs = minute.endMs - 1;
    const held = this.source.tracks.get("queues")?.held?.taken.queues ?? [];
    const agents = minute.agents === null ? undefined : this.source.tracks.get("agents")?.held?.taken.agents;
    this.trend.sample(atMs, held, agents ?? null);
    const { board } = this.of;
    const { needs, shown, sheet, levels } = this;
    const view = composeView({ board, needs, shown, sheet, levels }, this.source, atMs);
    for (const row of view.queues) if (!this.seen.has(row.id)) this.seen.set(row.id, row);
    this.newest = { minute, view };
    return view;
  }

  /** The lines of these minutes (epoch ms), of what was shown in any of them; to be called once, after the last minute. */
  lines(minutes: readonly number[]): TrendView {
    if (this.newest === null) return trendOver(minutes, null);
    const { minute, view } = this.newest;
    // What was counted in the last minute is final with the first moment of the next.
    this.trend.sample(minute.endMs, this.source.tracks.get("queues")?.held?.taken.queues ?? [], null);
    const shownIn = { ...view, queues: [...this.seen.values()] };
    const { needs, shown, sheet } = this;
    const trend = trendOf({ needs, shown, sheet, feed: { current: () => shownIn } }, this.trend);
    return trendOver(minutes, trend, minute.endMs);
  }

  /** Agents are counted over the whole tenant: a board of some queues cannot tell that number. */
  private get countsAgents(): boolean {
    return this.shown.hasAgents && this.shown.team === null;
  }
}
