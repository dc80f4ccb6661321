import { QUARTER_MS } from "@/lib/domain/history/quarter";
import type { ReportedCount } from "@/lib/domain/history/reported";
import type { CentreEvent } from "@/lib/simulator/centre/event-log";
import type { Tenant } from "@/lib/simulator/world";

type QuarterCounts = Readonly<Record<ReportedCount, number>>;

const LEAVING = {
  accepted: "accepted",
  abandoned: "abandoned",
  "short-abandoned": "shortAbandoned",
  diverted: "diverted",
} as const satisfies Partial<Record<CentreEvent["type"], ReportedCount>>;
type Leaving = keyof typeof LEAVING;

/**
 * What an event log, and the simulator's days before it, say of each queue's quarters up to `untilMs`: the truth that reports and recordings are held
 * against. Counted here from nothing but events. The answer is by `queueId`, then by the quarter's start; quarters in which nothing
 * happened and nobody waited are not there.
 */
export function countQuarters(
  tenant: Tenant,
  lived: readonly CentreEvent[],
  untilMs: number,
  queueIds: readonly string[] = tenant.spec.centre.queues.map(({ id }) => id),
): ReadonlyMap<string, ReadonlyMap<number, QuarterCounts>> {
  const queues = tenant.spec.centre.queues.filter(({ id }) => queueIds.includes(id));
  return new Map(
    queues.map(({ id, slaThresholdMs }) => {
      const events = [...tenant.history.past(id), ...lived.filter(({ queueId }) => queueId === id)];
      const told = events.filter(({ at }) => at < untilMs).toSorted((a, b) => a.at - b.at);
      return [id, ofQueue(told, slaThresholdMs, untilMs)] as const;
    }),
  );
}

function ofQueue(events: readonly CentreEvent[], thresholdMs: number, untilMs: number): Map<number, QuarterCounts> {
  const quarters = new Map<number, QuarterCounts>();
  const first = events[0];
  if (first === undefined) return quarters;
  let waiting = 0;
  let place = 0;
  for (let start = Math.floor(first.at / QUARTER_MS) * QUARTER_MS; start < untilMs; start += QUARTER_MS) {
    const counts = {
      newInQueue: 0,
      entered: waiting,
      accepted: 0,
      acceptedInSla: 0,
      abandoned: 0,
      shortAbandoned: 0,
      totalAbandoned: 0,
      diverted: 0,
    };
    for (; place < events.length && (events[place]?.at ?? 0) < start + QUARTER_MS; place += 1) {
      const event = events[place];
      if (event?.type === "entered") {
        counts.newInQueue += 1;
        counts.entered += 1;
        waiting += 1;
      } else if (event !== undefined && isLeaving(event.type)) {
        counts[LEAVING[event.type]] += 1;
        if (event.type === "accepted" && Number(event.detail) <= thresholdMs) counts.acceptedInSla += 1;
        waiting -= 1;
      }
    }
    counts.totalAbandoned = counts.abandoned + counts.shortAbandoned;
    if (Object.values(counts).some((count) => count > 0)) quarters.set(start, counts);
  }
  return quarters;
}

function isLeaving(type: CentreEvent["type"]): type is Leaving {
  return type in LEAVING;
}
