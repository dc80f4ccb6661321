import { MINUTE_MS } from "../../../lib/domain/history/quarter";
import type { SeenMinute } from "../../../lib/server/live/recording";
import type { CentreEvent } from "../../../lib/simulator/centre/event-log";
import { openCentre } from "../../../lib/simulator/centre/open";
import { centreOfSize } from "../../../lib/simulator/sizes/sizes";
import { Served } from "../combine/served";

/** A sweep sees a minute a moment before it ends: at midnight the counters are the old day's still. */
const BEFORE_END_MS = 1;

/** A contact centre that works across its zone's midnight, what happened in it, and what a sweep sees at the end of each minute. */
export function livedCentre(openAt: number, timeZone: string, seed = 7) {
  const events: CentreEvent[] = [];
  const centre = openCentre({
    spec: centreOfSize("small"),
    seed,
    zones: [timeZone],
    openAt,
    openClockMs: 10 * 3_600_000,
    onEvent: (event) => events.push(event),
  });
  const served = new Served(centre, { scale: "hundred", numbersAsText: false });
  /** What 8x8 would say at a moment; moments must come in order. */
  const at = (nowMs: number) => {
    centre.advanceTo(nowMs);
    const agents = served.agents(centre.agents).map((row) => ({ ...row, groupId: null, groupName: null }));
    return { queues: served.queues(centre.queues), groups: served.groups(centre.groups), agents };
  };
  /** Ids of those who serve a queue. */
  const roster = (queueId: string) => {
    const queue = centre.queueById.get(queueId);
    return queue === undefined ? [] : served.agentsIn(queue, centre.agents).map(({ id }) => id);
  };
  const see = (tenantId: string, minuteMs: number): SeenMinute => {
    return { tenantId, ...at(minuteMs + MINUTE_MS - BEFORE_END_MS), shown: [] };
  };
  /** What happened to a queue in a span that begins and ends as minutes are seen. */
  const happened = (queueId: string, fromMs: number, toMs: number) => {
    const own = events.filter((event) => event.queueId === queueId);
    const within = own.filter(({ at }) => at > fromMs - BEFORE_END_MS && at <= toMs - BEFORE_END_MS);
    const threshold = centre.queueById.get(queueId)?.spec.slaThresholdMs ?? 0;
    const accepted = within.filter(({ type }) => type === "accepted");
    return {
      newInQueue: within.filter(({ type }) => type === "entered").length,
      accepted: accepted.length,
      acceptedInSla: accepted.filter(({ detail }) => typeof detail === "number" && detail <= threshold).length,
      abandoned: within.filter(({ type }) => type === "abandoned").length,
    };
  };
  return { see, at, roster, happened, queueIds: centre.queues.map(({ spec }) => spec.id) };
}
