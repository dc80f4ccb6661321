import { Agent } from "./agent";
import { Calendar } from "./calendar";
import { type EventListener, EventLog } from "./event-log";
import type { Interaction } from "./interaction";
import { Queue } from "./queue";
import { Rng } from "./rng";
import { Scheduler } from "./scheduler";
import type { CentreSpec, GroupSpec } from "./specs";

const HOUR_MS = 3_600_000;
const LOG_LIMIT = 20_000;

export interface CentreOptions {
  readonly spec: CentreSpec;
  readonly seed: number;
  /** The first zone is the tenant's own, the others are the ones it has configured besides. */
  readonly zones: readonly string[];
  /** When the doors open, epoch ms, and what the centre's own clock says then (ms after its midnight). */
  readonly openAt: number;
  readonly openClockMs?: number;
  /** How far ahead of the zones' real time the days of `.today` are, ms. */
  readonly dayShiftMs?: number;
  readonly onEvent?: EventListener;
  /** How many events the log keeps. */
  readonly logLimit?: number;
}

export interface Group {
  readonly spec: GroupSpec;
  readonly agents: Agent[];
}

/** The ways work moves on. Set once by `openCentre`; a table, because each way can lead to every other one. */
export interface Flow {
  enter(queue: Queue, transferred: boolean): Interaction;
  route(interaction: Interaction): void;
  accept(interaction: Interaction, agent: Agent): void;
  /** Finds the agent's next thing to do: go home, go on break, take the next interaction, or wait. */
  settle(agent: Agent): void;
}

/** One tenant's contact centre: its people, its queues, its clock and its dice. */
export class Centre {
  readonly rng: Rng;
  readonly scheduler: Scheduler;
  readonly calendar: Calendar;
  readonly log: EventLog;
  readonly queues: Queue[];
  readonly agents: Agent[];
  readonly groups: Group[];
  readonly queueById: ReadonlyMap<string, Queue>;
  /** The instant of a midnight on the centre's own clock. */
  readonly clockZero: number;
  readonly openAt: number;
  flow: Flow = unopened;
  #interactions = 0;

  constructor(options: CentreOptions) {
    const { spec, openAt } = options;
    this.openAt = openAt;
    this.clockZero = openAt - (options.openClockMs ?? 8 * HOUR_MS);
    this.rng = new Rng(options.seed);
    this.scheduler = new Scheduler(openAt);
    this.calendar = new Calendar(options.zones, openAt, options.dayShiftMs ?? 0);
    this.log = new EventLog(options.logLimit ?? LOG_LIMIT, options.onEvent ?? null);
    this.queues = spec.queues.map((queue) => new Queue(queue, this.calendar, openAt));
    this.queueById = new Map(this.queues.map((queue) => [queue.spec.id, queue]));
    const groups = new Map(spec.groups.map((group) => [group.id, { spec: group, agents: [] as Agent[] }]));
    this.groups = [...groups.values()];
    this.agents = spec.agents.map((agentSpec) => {
      const agent = new Agent(agentSpec, this.calendar, openAt);
      for (const id of agentSpec.queueIds) {
        const queue = this.queueById.get(id);
        if (queue !== undefined) agent.assign(queue, openAt);
      }
      groups.get(agentSpec.groupId)?.agents.push(agent);
      return agent;
    });
  }

  /** The moment the centre has lived up to, epoch ms. */
  get now(): number {
    return this.scheduler.now;
  }

  nextInteractionId(): number {
    this.#interactions += 1;
    return this.#interactions;
  }

  /** Lives on up to `until`, epoch ms. */
  advanceTo(until: number): void {
    this.scheduler.runUntil(until);
  }
}

function notOpen(): never {
  throw new Error("the centre is not open yet");
}
const unopened: Flow = { enter: notOpen, route: notOpen, accept: notOpen, settle: notOpen };
