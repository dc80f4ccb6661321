import { A, type Agent, D, LOGGED_IN_TIME, STATUS_TIME, type Status } from "../centre/agent";
import type { CounterSet, Window } from "../centre/counters";
import type { Media } from "../centre/specs";
import { average, type ListEntry, percentage, type Reading, type View } from "./reading";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** A value that only someone who is logged in has. */
const here =
  (value: (agent: Agent, at: number) => Reading): View<Agent> =>
  (agent, at) =>
    agent.loggedIn ? value(agent, at) : null;

const timeIn =
  (...counters: readonly number[]): View<Agent> =>
  (agent, at, window) => {
    const times = agent.times(at);
    return counters.reduce((sum, counter) => sum + times.sum(at, counter, window), 0);
  };

const shareIn =
  (status: Status): View<Agent> =>
  (agent, at, window) => {
    const times = agent.times(at);
    return percentage(times.sum(at, STATUS_TIME[status], window), times.sum(at, LOGGED_IN_TIME, window));
  };

const direct =
  (...counters: readonly number[]): View<Agent> =>
  (agent, at, window) =>
    counters.reduce((sum, counter) => sum + agent.counters.sum(at, counter, window), 0);

/** Values that are the same in every context. */
export const AGENT_VIEWS: Readonly<Record<string, View<Agent>>> = {
  activeChannels: (agent) => tallied(agent, (entry) => ({ id: entry.media, name: CHANNEL_NAMES[entry.media] })),
  activeDirections: (agent) => directions(agent),
  activeInteractionsCount: (agent) => agent.interactions.length + (agent.direct === null ? 0 : 1),
  activeQueues: (agent) => tallied(agent, ({ id, name }) => ({ id, name })),
  alerting: (agent) => (agent.alerting === null ? 0 : 1),
  availableTime: timeIn(STATUS_TIME.Available),
  availableTimePercentage: shareIn("Available"),
  busyTime: timeIn(STATUS_TIME.Busy),
  busyTimePercentage: shareIn("Busy"),
  directInboundTime: direct(D.directInboundTime),
  directInbounds: direct(D.directInbounds),
  directOutboundTime: direct(D.directOutboundTime),
  directOutbounds: direct(D.directOutbounds),
  handlingTime: timeIn(STATUS_TIME.Handling),
  handlingTimePercentage: shareIn("Handling"),
  internalCalls: direct(D.internalCallsInitiated, D.internalCallsReceived),
  internalCallsInitiated: direct(D.internalCallsInitiated),
  internalCallsReceived: direct(D.internalCallsReceived),
  internalCallsTime: direct(D.internalCallsTime),
  lastLogin: (agent) => iso(agent.lastLogin),
  lastLogout: (agent) => iso(agent.lastLogout),
  lastStatusChange: (agent) => (agent.lastLogin === null ? null : iso(agent.statusSince)),
  lastStatusCodeChange: (agent) => (agent.code === null ? null : iso(agent.codeSince)),
  line1Status: here((agent) => line1(agent)),
  line1TimeOnStatus: here((agent, at) => at - agent.lineSince),
  line2Status: here((agent) => (consulting(agent) ? "Talking" : "Idle")),
  line2TimeOnStatus: here((agent, at) => at - agent.lineSince),
  loggedInTime: (agent, at, window) => {
    if (window.minutes === 0) return agent.loggedIn && agent.lastLogin !== null ? at - agent.lastLogin : null;
    return agent.times(at).sum(at, LOGGED_IN_TIME, window);
  },
  offeringTime: timeIn(STATUS_TIME.Offering),
  onBreakTime: timeIn(STATUS_TIME.OnBreak),
  onBreakTimePercentage: shareIn("OnBreak"),
  status: (agent) => agent.status,
  statusCode: (agent) => agent.code,
  timeOnStatus: here((agent, at) => at - agent.statusSince),
  timeOnStatusCode: here((agent, at) => (agent.code === null ? null : at - agent.codeSince)),
  workingOfflineTime: timeIn(STATUS_TIME.WorkingOffline),
  workingOfflineTimePercentage: shareIn("WorkingOffline"),
  wrapUpTime: timeIn(STATUS_TIME.WrapUp),
  wrapUpTimePercentage: shareIn("WrapUp"),
};

type Work = (counters: CounterSet, at: number, window: Window) => Reading;

const counted =
  (counter: number): Work =>
  (counters, at, window) =>
    counters.sum(at, counter, window);

const averaged =
  (time: number, count: number): Work =>
  (counters, at, window) =>
    average(counters.sum(at, time, window), counters.sum(at, count, window));

const longest =
  (counter: number): Work =>
  (counters, at, window) =>
    counters.largest(at, counter, window);

/** Values counted over all queues of an agent or, in a queue's context, for that queue alone (`….inQueue`). */
export const WORK_VIEWS: Readonly<Record<string, Work>> = {
  accepted: counted(A.accepted),
  averageHandlingTime: averaged(A.handlingTime, A.handled),
  averageHoldTime: averaged(A.onHoldTime, A.hold),
  averageOfferingTime: averaged(A.offeringTime, A.offers),
  averageWrapUpTime: averaged(A.wrapUpTime, A.wrapped),
  blindTransfers: counted(A.blindTransfers),
  conferenceTime: counted(A.conferenceTime),
  conferences: counted(A.conferences),
  consultations: counted(A.consultations),
  hold: counted(A.hold),
  longestHold: longest(A.longestHold),
  longestOffering: longest(A.longestOffering),
  offered: counted(A.offered),
  onHoldTime: counted(A.onHoldTime),
  rejectTimeout: counted(A.rejectTimeout),
  rejected: counted(A.rejected),
  transfersInitiated: counted(A.transfersInitiated),
  transfersInitiatedPercentage: (counters, at, window) =>
    percentage(counters.sum(at, A.transfersInitiated, window), counters.sum(at, A.accepted, window)),
  transfersReceived: counted(A.transfersReceived),
  warmTransfers: counted(A.warmTransfers),
};

const CHANNEL_NAMES: Readonly<Record<Media, string>> = {
  phone: "Phone",
  chat: "Chat",
  email: "Email",
  voicemail: "Voicemail",
};

interface Active {
  readonly id: string;
  readonly name: string;
  readonly media: Media;
}

function tallied(agent: Agent, label: (active: Active) => { id: string; name: string }): ListEntry[] {
  const entries = new Map<string, { id: string; name: string; count: number }>();
  for (const { queue } of agent.interactions) {
    const { id, name } = label({ id: queue.spec.id, name: queue.name, media: queue.spec.media });
    const entry = entries.get(id) ?? { id, name, count: 0 };
    entry.count += 1;
    entries.set(id, entry);
  }
  return [...entries.values()];
}

function directions(agent: Agent): ListEntry[] {
  const entries: ListEntry[] = [];
  const inbound = agent.interactions.length + (agent.direct?.kind === "inbound" ? 1 : 0);
  if (inbound > 0) entries.push({ id: null, name: "Inbound", count: inbound });
  if (agent.direct?.kind === "outbound") entries.push({ id: null, name: "Outbound", count: 1 });
  if (agent.direct?.kind === "internal") entries.push({ id: null, name: "Internal", count: 1 });
  return entries;
}

function consulting(agent: Agent): boolean {
  return agent.interactions.some((interaction) => interaction.consulting);
}

function line1(agent: Agent): string {
  if (agent.alerting?.queue.spec.media === "phone") return "Ringing";
  const calls = agent.interactions.filter(({ queue, state }) => queue.spec.media === "phone" && state === "handling");
  if (calls.some((call) => call.onHold || call.consulting)) return "OnHold";
  return calls.length > 0 || agent.direct !== null ? "Talking" : "Idle";
}
