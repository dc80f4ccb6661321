import { type Agent, D, type DirectCall } from "./agent";
import type { Centre } from "./centre";
import { refresh } from "./refresh";

const MEAN_GAP_MS = 70 * 60_000;

/** Calls that pass by the queues: made by agents, to them, and among them, whenever they have nothing else in hand. */
export function startDirectCalls(centre: Centre): void {
  for (const agent of centre.agents) scheduleNext(centre, agent);
}

function scheduleNext(centre: Centre, agent: Agent): void {
  centre.scheduler.in(centre.rng.exponential(MEAN_GAP_MS), () => {
    if (agent.status === "Available") call(centre, agent);
    scheduleNext(centre, agent);
  });
}

function call(centre: Centre, agent: Agent): void {
  const { rng, now } = centre;
  const dice = rng.next();
  const colleague = dice < 0.25 ? findColleague(centre, agent) : null;
  const durationMs = rng.lognormal(75_000, 0.7);
  if (colleague !== null) {
    agent.counters.add(now, D.internalCallsInitiated);
    colleague.counters.add(now, D.internalCallsReceived);
    begin(centre, agent, { kind: "internal", startedAt: now }, durationMs);
    begin(centre, colleague, { kind: "internal", startedAt: now }, durationMs);
  } else if (dice < 0.6) {
    agent.counters.add(now, D.directInbounds);
    begin(centre, agent, { kind: "inbound", startedAt: now }, durationMs);
  } else {
    agent.counters.add(now, D.directOutbounds);
    begin(centre, agent, { kind: "outbound", startedAt: now }, durationMs);
  }
}

function findColleague(centre: Centre, agent: Agent): Agent | null {
  const colleague = centre.rng.pick(centre.agents);
  return colleague !== agent && colleague.status === "Available" ? colleague : null;
}

const TIME = {
  inbound: D.directInboundTime,
  outbound: D.directOutboundTime,
  internal: D.internalCallsTime,
} as const satisfies Record<DirectCall["kind"], number>;

function begin(centre: Centre, agent: Agent, direct: DirectCall, durationMs: number): void {
  agent.direct = direct;
  agent.lineSince = centre.now;
  refresh(centre, agent);
  centre.scheduler.in(durationMs, () => {
    agent.counters.add(centre.now, TIME[direct.kind], durationMs);
    agent.direct = null;
    agent.lineSince = centre.now;
    refresh(centre, agent);
    centre.flow.settle(agent);
  });
}
