import "server-only";
import type { OutlookView } from "@/lib/contracts/outlook";
import { ownLimits } from "@/lib/domain/staffing/own-limits";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { Lease } from "./leases";
import { OUTLOOK_NEEDS, type ViewNeeds } from "./needs";
import { NOTHING_AHEAD, outlookOf } from "./outlook";
import type { Poller } from "./poller";
import { rosterOf } from "./rosters";
import type { Shown } from "./shown";
import type { TrendMemory } from "./trend";

/** Numbers that are this many sweeps old tell nothing of what comes next. */
const KEPT_SWEEPS = 6;

/** What comes next of a tenant's queues. Nothing is asked of 8x8 for it but while somebody asks us. */
export class Outlooks {
  private readonly lease = new Lease();
  /** What was worked out from the newest numbers, by queue: many may look at one. */
  private known = new Map<string, OutlookView>();
  private knownOf = "";
  private judgedBy: Rules | null = null;

  constructor(
    private readonly poller: Poller,
    private readonly trend: Pick<TrendMemory, "hourOf">,
    /** The tenant's own limits. */
    private readonly rules: () => Rules,
  ) {}

  needs(nowMs: number): readonly ViewNeeds[] {
    return this.lease.alive(nowMs) ? [OUTLOOK_NEEDS] : [];
  }

  /** Asking counts as watching; what has not been asked for until now comes with a later answer. */
  of({ needs, shown }: { readonly needs: ViewNeeds; readonly shown: Shown }, nowMs: number): OutlookView {
    const { poller, trend } = this;
    if (needs.kind !== "queue") return NOTHING_AHEAD;
    this.lease.touch(nowMs);
    if (poller.running) poller.wake();
    const held = poller.tracks.get("queues")?.held ?? null;
    if (held === null || nowMs - held.asOf > KEPT_SWEEPS * poller.tenant.intervalMs) return NOTHING_AHEAD;
    const people = poller.tracks.get("agents")?.held ?? null;
    const moment = `${held.fetchedAt} ${people?.fetchedAt}`;
    const rules = this.rules();
    if (moment !== this.knownOf || rules !== this.judgedBy) this.known = new Map();
    this.knownOf = moment;
    this.judgedBy = rules;
    const known = this.known.get(needs.queueId);
    if (known !== undefined) return known;
    const outlook = outlookOf(needs.queueId, {
      queues: held.taken.queues,
      agents: people?.taken.agents ?? null,
      asOf: held.asOf,
      rosterOf: (id) => rosterOf(id, poller),
      hourOf: (id) => trend.hourOf(id),
      mediaOf: (id) => shown.media(id),
      limitsOf: (row) => ownLimits(row, rules, held.asOf, poller.tenant.timeZone ?? "UTC"),
    });
    this.known.set(needs.queueId, outlook);
    return outlook;
  }
}
