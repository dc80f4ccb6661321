import "server-only";
import type { OutlookView } from "@/lib/contracts/outlook";
import { ownLimits } from "@/lib/domain/staffing/own-limits";
import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { Lease } from "./leases";
import { OUTLOOK_NEEDS, type ViewNeeds } from "./needs";
import { NOTHING_AHEAD, outlookOf } from "./outlook";
import { queueOutlook } from "./outlook-facts";
import type { Poller } from "./poller";
import { rosterOf } from "./rosters";
import type { Shown } from "./shown";
import type { TrendMemory } from "./trend";

/** Numbers that are this many sweeps old tell nothing of what comes next. */
const KEPT_SWEEPS = 6;

/** What this moment is told with beside what was recorded: the rest of the day of a queue. Null: nothing is known. */
export type WithRestOfDay = (outlook: OutlookView) => OutlookView;

export interface OutlookDeps {
  readonly poller: Poller;
  readonly trend: Pick<TrendMemory, "hourOf">;
  /** The tenant's own limits. */
  readonly rules: () => Rules;
  /** Read from what was recorded; never rejects. */
  readonly restOfDay: (queueId: string) => Promise<WithRestOfDay | null>;
}

/** What comes next of a tenant's queues. Nothing is asked of 8x8 for it but while somebody asks us, or a board shows it. */
export class Outlooks {
  private readonly lease = new Lease();
  /** What was worked out from the newest numbers, by queue: many may look at one. */
  private known = new Map<string, OutlookView>();
  private knownOf = "";
  private judgedBy: Rules | null = null;
  private readonly days = new Map<string, { readonly day: WithRestOfDay | null }>();

  constructor(private readonly deps: OutlookDeps) {}

  needs(nowMs: number): readonly ViewNeeds[] {
    return this.lease.alive(nowMs) ? [OUTLOOK_NEEDS] : [];
  }

  /** Asking counts as watching; what has not been asked for until now comes with a later answer. */
  of({ needs, shown }: { readonly needs: ViewNeeds; readonly shown: Shown }, nowMs: number): OutlookView {
    const { poller } = this.deps;
    if (needs.kind !== "queue") return NOTHING_AHEAD;
    this.lease.touch(nowMs);
    if (poller.running) poller.wake();
    return this.at(needs.queueId, shown, nowMs);
  }

  /** For a tile of a board, whose own needs ask 8x8 for all of it. The rest of the day comes with a later evaluation. */
  ofTile(queueId: string, shown: Shown, nowMs: number): QueueOutlook | null {
    const outlook = this.at(queueId, shown, nowMs);
    if (outlook.asOf === null || !shown.has(queueId)) return null;
    return queueOutlook(this.dayOf(queueId)?.(outlook) ?? outlook);
  }

  private at(queueId: string, shown: Shown, nowMs: number): OutlookView {
    const { poller, trend, rules } = this.deps;
    const held = poller.tracks.get("queues")?.held ?? null;
    if (held === null || nowMs - held.asOf > KEPT_SWEEPS * poller.tenant.intervalMs) return NOTHING_AHEAD;
    const people = poller.tracks.get("agents")?.held ?? null;
    const moment = `${held.fetchedAt} ${people?.fetchedAt}`;
    if (moment !== this.knownOf || rules() !== this.judgedBy) this.known = new Map();
    this.knownOf = moment;
    this.judgedBy = rules();
    const known = this.known.get(queueId);
    if (known !== undefined) return known;
    const outlook = outlookOf(queueId, {
      queues: held.taken.queues,
      agents: people?.taken.agents ?? null,
      asOf: held.asOf,
      rosterOf: (id) => rosterOf(id, poller),
      hourOf: (id) => trend.hourOf(id),
      mediaOf: (id) => shown.media(id),
      limitsOf: (row) => ownLimits(row, rules(), held.asOf, poller.tenant.timeZone ?? "UTC"),
    });
    this.known.set(queueId, outlook);
    return outlook;
  }

  /** What is known by now. Reading is for whoever keeps forecasts (they know when one is due): asked for with each evaluation. */
  private dayOf(queueId: string): WithRestOfDay | null {
    void this.deps.restOfDay(queueId).then((day) => this.days.set(queueId, { day }));
    return this.days.get(queueId)?.day ?? null;
  }
}
