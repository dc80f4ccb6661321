import { Rng } from "../centre/rng";
import type { AgentSpec, CentreSpec, Media, QueueSpec } from "../centre/specs";
import { personName } from "./people";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

interface Habits {
  readonly curve: QueueSpec["curve"];
  readonly handleMs: number;
  readonly wrapMs: number;
  readonly patienceMs: number | null;
  readonly slaThresholdMs: number;
}

const HABITS: Readonly<Record<Media, Habits>> = {
  phone: {
    curve: "phone",
    handleMs: 4 * MINUTE,
    wrapMs: 35 * SECOND,
    patienceMs: 4 * MINUTE,
    slaThresholdMs: 20 * SECOND,
  },
  chat: {
    curve: "chat",
    handleMs: 6 * MINUTE,
    wrapMs: 20 * SECOND,
    patienceMs: 5 * MINUTE,
    slaThresholdMs: 45 * SECOND,
  },
  email: { curve: "mail", handleMs: 6 * MINUTE, wrapMs: 30 * SECOND, patienceMs: null, slaThresholdMs: 4 * HOUR },
  voicemail: {
    curve: "phone",
    handleMs: 4 * MINUTE,
    wrapMs: 30 * SECOND,
    patienceMs: null,
    slaThresholdMs: 10 * MINUTE,
  },
};
const MIX: readonly Media[] = [
  "phone",
  "phone",
  "chat",
  "phone",
  "email",
  "phone",
  "phone",
  "chat",
  "phone",
  "voicemail",
];
const TOPICS = [
  "Sales",
  "Support",
  "Billing",
  "Returns",
  "Delivery",
  "Warranty",
  "Accounts",
  "Claims",
  "Bookings",
  "Partners",
];
const PLACES = ["London", "Berlin", "Madrid", "Oslo", "Lyon", "Milano", "Gdańsk", "Porto", "Zürich", "Dublin"];

/** Share of the day an agent's shift begins: most in the morning, some late, a few at night. */
const SHIFT_STARTS = [7.5, 8, 8, 8.5, 9, 9, 9.5, 10, 11, 12, 14, 22];

/** A centre of any size, the same for the same numbers. Every agent serves up to four neighbouring queues. */
export function generated(queueCount: number, agentCount: number, seed = 1): CentreSpec {
  const rng = new Rng(seed);
  const perQueue = agentCount / queueCount;
  const queues = Array.from({ length: queueCount }, (_, index): QueueSpec => {
    const media = MIX[index % MIX.length] ?? "phone";
    const habits = HABITS[media];
    // About 60 % of the people are there at once; some queues get more than their people can do.
    const load = rng.pick([0.55, 0.65, 0.7, 0.75, 0.8, 1.05]);
    const chats = media === "chat" ? 1.8 : 1;
    const sequence = Math.floor(index / (TOPICS.length * PLACES.length));
    return {
      id: String(101 + index),
      name: `${TOPICS[index % TOPICS.length]} ${PLACES[Math.floor(index / TOPICS.length) % PLACES.length]}${sequence > 0 ? ` ${sequence + 1}` : ""}`,
      media,
      ...habits,
      perHour: (load * chats * 0.62 * perQueue * HOUR) / ((habits.handleMs + habits.wrapMs) * 1.2),
      surge: rng.pick([0.2, 0.3, 0.5]),
      slaTarget: rng.pick([75, 80, 80, 85, 90]),
      priority: media === "email" ? 9 : rng.integer(3, 6),
      overflow: media === "phone" && rng.chance(0.3) ? { afterMs: 6 * MINUTE, to: null } : null,
      transfersTo: String(101 + ((index + 1) % queueCount)),
    };
  });
  const groupCount = Math.max(2, Math.round(agentCount / 25));
  const groups = Array.from({ length: groupCount }, (_, index) => ({
    id: String(901 + index),
    name: `Team ${index + 1}`,
  }));
  const agents = Array.from({ length: agentCount }, (_, index): AgentSpec => {
    const home = Math.floor((index * queueCount) / agentCount);
    const skills = Math.min(queueCount, rng.pick([2, 3, 4, 4]));
    return {
      id: `ag${String(10_001 + index * 7)}`,
      name: personName(index),
      groupId: String(901 + Math.floor((index * groupCount) / agentCount)),
      queueIds: Array.from({ length: skills }, (_, skill) => String(101 + ((home + skill) % queueCount))),
      shiftStartMs: rng.pick(SHIFT_STARTS) * HOUR,
      shiftMs: rng.pick([8, 8.5, 9]) * HOUR,
      chatSlots: rng.integer(1, 3),
    };
  });
  return { queues, groups, agents };
}
