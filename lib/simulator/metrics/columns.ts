import type { Agent } from "../centre/agent";
import type { Group } from "../centre/centre";
import type { Queue } from "../centre/queue";
import { AGENT_VIEWS, WORK_VIEWS } from "./agent-views";
import { GROUP_VIEWS, QUEUE_VIEWS } from "./queue-views";
import { type Reading, type View, windowOf } from "./reading";
import type { Metric } from "./table";

/** A metric ready to be read off one row after the other. */
export interface Column<T> {
  readonly metric: Metric;
  readonly read: (subject: T, at: number) => Reading;
}

function bind<T>(metric: Metric, zone: number, view: View<T> | undefined): Column<T> {
  if (view === undefined) throw new Error(`no view for ${metric.key}`);
  const window = windowOf(metric.period, zone);
  return { metric, read: (subject, at) => view(subject, at, window) };
}

export function queueColumns(metrics: readonly Metric[], zone: number): Column<Queue>[] {
  return metrics.map((metric) => bind(metric, zone, QUEUE_VIEWS[metric.base]));
}

export function groupColumns(metrics: readonly Metric[], zone: number): Column<Group>[] {
  return metrics.map((metric) => bind(metric, zone, GROUP_VIEWS[metric.base]));
}

/** An agent in a queue's context, or across all queues when the queue is null. */
export function agentColumns(metrics: readonly Metric[], zone: number, queue: Queue | null): Column<Agent>[] {
  return metrics.map((metric) => {
    const work = WORK_VIEWS[metric.base];
    if (work === undefined) return bind(metric, zone, AGENT_VIEWS[metric.base]);
    return bind<Agent>(metric, zone, (agent, at, window) => {
      const counters = queue === null ? agent.counters : agent.perQueue.get(queue);
      return counters === undefined ? null : work(counters, at, window);
    });
  });
}
