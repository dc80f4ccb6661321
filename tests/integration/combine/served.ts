import { METRICS as KNOWN } from "../../../lib/domain/metrics/catalogue";
import type { AgentRow } from "../../../lib/domain/snapshot";
import { normaliseAll } from "../../../lib/server/eightx8/percent-scale";
import { readRows } from "../../../lib/server/eightx8/wire";
import type { Agent } from "../../../lib/simulator/centre/agent";
import type { Centre, Group } from "../../../lib/simulator/centre/centre";
import type { Queue } from "../../../lib/simulator/centre/queue";
import { metricItems } from "../../../lib/simulator/http/rows";
import { agentColumns, type Column, groupColumns, queueColumns } from "../../../lib/simulator/metrics/columns";
import type { Dialect } from "../../../lib/simulator/metrics/reading";
import { type Family, isOffered, METRICS } from "../../../lib/simulator/metrics/table";

const offered = (family: Family) => METRICS.filter((metric) => isOffered(metric, family, 5));

/** The product's own keys of a family, so that one the simulator alone knew would be missed. */
export function keysOf(family: Family): readonly string[] {
  return KNOWN.filter(({ families }) => families.includes(family)).map(({ key }) => key);
}

/** What the simulator answers about some subjects, read and brought to the product's units as from 8x8. */
export class Served {
  readonly #centre: Centre;
  readonly #dialect: Dialect;

  constructor(centre: Centre, dialect: Dialect) {
    this.#centre = centre;
    this.#dialect = dialect;
  }

  queues(queues: readonly Queue[]): readonly AgentRow[] {
    return this.#rows(queueColumns(offered("queues"), 0), queues);
  }

  agents(agents: readonly Agent[]): readonly AgentRow[] {
    return this.#rows(agentColumns(offered("agents"), 0, null), agents);
  }

  agentsIn(queue: Queue, agents: readonly Agent[]): readonly AgentRow[] {
    return this.#rows(agentColumns(offered("queueAgents"), 0, queue), agents);
  }

  groups(groups: readonly Group[]): readonly AgentRow[] {
    const columns = groupColumns(offered("groups"), 0);
    return this.#read(groups.map((group) => this.#row(columns, group, group.spec.id, group.spec.name)));
  }

  #rows<T extends Queue | Agent>(columns: readonly Column<T>[], subjects: readonly T[]): readonly AgentRow[] {
    return this.#read(subjects.map((subject) => this.#row(columns, subject, subject.spec.id, subject.name)));
  }

  #row<T>(columns: readonly Column<T>[], subject: T, id: string, name: string) {
    return { id, name, metrics: metricItems(columns, subject, this.#centre.now, this.#dialect) };
  }

  #read(body: unknown): readonly AgentRow[] {
    const read = readRows(body);
    if (read === null) throw new Error("the simulator's rows cannot be read");
    normaliseAll(
      read.rows.map(({ metrics }) => metrics),
      { scale: this.#dialect.scale, doubt: false },
    );
    return read.rows;
  }
}
