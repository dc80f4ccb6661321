import type { AgentSpec, CentreSpec, GroupSpec, QueueSpec } from "../centre/specs";
import { PEOPLE } from "./people";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

type Ordinary = Pick<QueueSpec, "id" | "name" | "perHour" | "handleMs"> & Partial<QueueSpec>;

function phoneQueue(queue: Ordinary): QueueSpec {
  return {
    media: "phone",
    curve: "phone",
    surge: 0.3,
    wrapMs: 35 * SECOND,
    patienceMs: 4 * MINUTE,
    slaThresholdMs: 20 * SECOND,
    slaTarget: 80,
    priority: 5,
    overflow: null,
    transfersTo: null,
    ...queue,
  };
}

/** The eight queues of a mid-sized service centre. Technical Support has too few people for its calls: it breaches. */
const MEDIUM_QUEUES: readonly QueueSpec[] = [
  phoneQueue({ id: "101", name: "Sales · Inbound", perHour: 38, handleMs: 3.5 * MINUTE, transfersTo: "103" }),
  phoneQueue({
    id: "102",
    name: "Technical Support",
    perHour: 30,
    surge: 0.5,
    handleMs: 6.5 * MINUTE,
    wrapMs: 70 * SECOND,
    patienceMs: 12 * MINUTE,
    overflow: { afterMs: 5 * MINUTE, to: "108" },
    transfersTo: "103",
  }),
  phoneQueue({
    id: "103",
    name: "Billing",
    perHour: 19,
    surge: 0.45,
    handleMs: 4 * MINUTE,
    slaThresholdMs: 30 * SECOND,
    transfersTo: "102",
  }),
  phoneQueue({
    id: "104",
    name: "Live Chat",
    media: "chat",
    curve: "chat",
    perHour: 42,
    handleMs: 6 * MINUTE,
    wrapMs: 20 * SECOND,
    patienceMs: 5 * MINUTE,
    slaThresholdMs: 45 * SECOND,
    slaTarget: 85,
    transfersTo: "102",
  }),
  phoneQueue({
    id: "105",
    name: "Email",
    media: "email",
    curve: "mail",
    perHour: 48,
    handleMs: 5.5 * MINUTE,
    wrapMs: 30 * SECOND,
    patienceMs: null,
    slaThresholdMs: 2 * HOUR,
    priority: 9,
    transfersTo: "102",
  }),
  phoneQueue({
    id: "106",
    name: "Renewals",
    perHour: 9,
    handleMs: 5 * MINUTE,
    slaThresholdMs: 30 * SECOND,
    priority: 4,
  }),
  phoneQueue({
    id: "107",
    name: "Priority Care",
    perHour: 8,
    handleMs: 5 * MINUTE,
    patienceMs: 6 * MINUTE,
    slaThresholdMs: 15 * SECOND,
    slaTarget: 90,
    priority: 1,
    transfersTo: "102",
  }),
  phoneQueue({
    id: "108",
    name: "Callbacks",
    media: "voicemail",
    perHour: 8,
    handleMs: 4 * MINUTE,
    patienceMs: null,
    slaThresholdMs: 8 * MINUTE,
    slaTarget: 75,
    priority: 7,
  }),
];

const GROUPS: readonly GroupSpec[] = [
  { id: "901", name: "Sales & Renewals" },
  { id: "902", name: "Technical Support" },
  { id: "903", name: "Billing & Accounts" },
  { id: "904", name: "Digital" },
];

/** Who can do what, how many of them, and in which group they sit. */
const TEAMS: readonly { count: number; groupId: string; queueIds: readonly string[]; chatSlots: number }[] = [
  { count: 3, groupId: "901", queueIds: ["101"], chatSlots: 1 },
  { count: 6, groupId: "901", queueIds: ["101", "106"], chatSlots: 1 },
  { count: 7, groupId: "902", queueIds: ["102"], chatSlots: 1 },
  { count: 2, groupId: "902", queueIds: ["102", "107"], chatSlots: 1 },
  { count: 7, groupId: "903", queueIds: ["103", "108"], chatSlots: 1 },
  { count: 3, groupId: "903", queueIds: ["107", "108"], chatSlots: 1 },
  { count: 4, groupId: "904", queueIds: ["104"], chatSlots: 3 },
  { count: 3, groupId: "904", queueIds: ["104", "105"], chatSlots: 2 },
  { count: 5, groupId: "904", queueIds: ["105"], chatSlots: 1 },
];

/** Staggered shifts: day, late and a thin night. The pattern repeats through the teams. */
const SHIFTS: readonly (readonly [startHours: number, hours: number])[] = [
  [8, 8.5],
  [8.5, 8.5],
  [7.5, 8],
  [9, 8.5],
  [10, 9],
  [8, 8.5],
  [12, 9],
  [9, 8],
  [8, 8],
  [14.5, 8.5],
  [9.5, 8.5],
  [22, 8],
];

const mediumAgents: readonly AgentSpec[] = TEAMS.flatMap((team) => Array.from({ length: team.count }, () => team)).map(
  (team, index) => {
    const [startHours, hours] = SHIFTS[index % SHIFTS.length] ?? [8, 8];
    return {
      id: `ag${String(4711 + index * 13)}`,
      name: PEOPLE[index] ?? `Agent ${index + 1}`,
      groupId: team.groupId,
      queueIds: team.queueIds,
      shiftStartMs: startHours * HOUR,
      shiftMs: hours * HOUR,
      chatSlots: team.chatSlots,
    };
  },
);

export const MEDIUM: CentreSpec = { queues: MEDIUM_QUEUES, groups: GROUPS, agents: mediumAgents };
