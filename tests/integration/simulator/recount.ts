import type { CentreEvent } from "../../../lib/simulator/centre/event-log";

const LEAVING = new Set(["accepted", "abandoned", "short-abandoned", "diverted"]);

/** What the event log alone says, counted afterwards: the other truth that the served metrics are held against. */
export class Recount {
  readonly events: CentreEvent[] = [];

  readonly hear = (event: CentreEvent): void => {
    this.events.push(event);
  };

  count(type: CentreEvent["type"], where: { queueId?: string; agentId?: string }, from: number): number {
    return this.#of(where).filter((event) => event.type === type && event.at >= from).length;
  }

  acceptedWithin(queueId: string, thresholdMs: number, from: number): number {
    return this.#of({ queueId }).filter(
      ({ type, at, detail }) =>
        type === "accepted" && at >= from && typeof detail === "number" && detail <= thresholdMs,
    ).length;
  }

  /** Who waited in the queue just before `at`. */
  waitingBefore(queueId: string, at: number): number {
    return this.#of({ queueId }).reduce((waiting, event) => {
      if (event.at >= at) return waiting;
      if (event.type === "entered") return waiting + 1;
      return LEAVING.has(event.type) ? waiting - 1 : waiting;
    }, 0);
  }

  /** Time an agent spent in each status from `from` to `until`, ms. */
  timesIn(agentId: string, from: number, until: number): Map<string, number> {
    const times = new Map<string, number>();
    let status = "LoggedOut";
    let since = Number.NEGATIVE_INFINITY;
    const close = (end: number): void => {
      const time = Math.min(end, until) - Math.max(since, from);
      if (time > 0) times.set(status, (times.get(status) ?? 0) + time);
    };
    for (const event of this.#of({ agentId })) {
      if (event.type !== "status" || typeof event.detail !== "string") continue;
      close(event.at);
      status = event.detail.split(":")[0] ?? "";
      since = event.at;
    }
    close(until);
    return times;
  }

  #of({ queueId, agentId }: { queueId?: string; agentId?: string }): CentreEvent[] {
    return this.events.filter(
      (event) =>
        (queueId === undefined || event.queueId === queueId) && (agentId === undefined || event.agentId === agentId),
    );
  }
}
