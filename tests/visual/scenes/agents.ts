import type { AgentRow, GroupRow } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";
import { queueName } from "./queues";

type Person = readonly [name: string, status: string, code: string | null, queue: string | null, seconds: number];

/** The person whose break is as long as the floor's mood says. */
const ON_BREAK = "Eva Lindqvist";
const BREAK_SECONDS: Readonly<Record<Level, number>> = { calm: 740, near: 1512, breach: 1925 };

const PEOPLE: readonly Person[] = [
  ["Maya Okafor", "Handling", null, "support", 724],
  ["Tom Becker", "Handling", null, "support", 611],
  ["Ines Duarte", "Handling", null, "billing", 402],
  ["Liam Chen", "Handling", null, "sales", 318],
  ["Aisha Rahman", "Handling", null, "chat", 290],
  ["Peter Novak", "Handling", null, "support", 122],
  ["Lucia Fernandez", "Handling", null, "mail", 1015],
  ["Sofia Rossi", "WrapUp", null, "billing", 95],
  ["Jonas Weber", "WrapUp", null, "support", 41],
  ["Grace Lee", "Offering", null, "sales", 6],
  ["Omar Haddad", "Available", null, null, 212],
  ["Chloe Martin", "Available", null, null, 130],
  ["Noah Smith", "Available", null, null, 64],
  ["Zoë Ångström", "Available", null, null, 22],
  ["Marek Dvorak", "Busy", null, null, 184],
  [ON_BREAK, "OnBreak", "Lunch", null, 0],
  ["Raj Patel", "OnBreak", "Coffee", null, 380],
  ["Hana Suzuki", "WorkingOffline", "Coaching", null, 1310],
  ["Maximiliane Freifrau von Hohenlohe", "Handling", null, "priority", 77],
  ["Samir Nasser", "Handling", null, "callbacks", 149],
  ["Beth O'Brien", "LoggedOut", null, null, 9000],
];

const GROUPS = [
  { id: "first-line", name: "First line" },
  { id: "second-line", name: "Second line" },
] as const;

export function agentsOf(mood: Level): readonly AgentRow[] {
  return PEOPLE.map(([name, status, code, queue, seconds], index) => {
    const group = GROUPS[index % GROUPS.length];
    return {
      id: `agent-${index + 1}`,
      name,
      groupId: group?.id ?? null,
      groupName: group?.name ?? null,
      metrics: {
        "status.rt": status,
        "statusCode.rt": code,
        "timeOnStatus.rt": (name === ON_BREAK ? BREAK_SECONDS[mood] : seconds) * 1000,
        "activeQueues.rt": queue === null ? [] : [{ id: queue, name: queueName(queue), count: 1 }],
        "activeInteractionsCount.rt": queue === null ? 0 : 1,
        "accepted.today": 47 - ((index * 7) % 31),
        "averageHandlingTime.today": 214_000 + ((index * 37) % 90) * 1000,
      },
    };
  });
}

export const GROUP = GROUPS[0].id;

/** The groups with as many agents in each state as their rows have. */
export function groupsOf(): readonly GroupRow[] {
  return GROUPS.map(({ id, name }, index) => ({
    id,
    name,
    metrics: {
      "availableIdle.rt": 3 - index,
      "handling.rt": 4 + index,
      "wrapUp.rt": 1,
      "onBreak.rt": 1,
      "workingOffline.rt": index,
      "eligible.rt": 9,
      "enabled.rt": 11,
    },
  }));
}

/** Who serves a queue: every third agent. */
export function rosterOf(queueId: string): readonly string[] {
  const offset = queueId.length % 3;
  return PEOPLE.flatMap((_, index) => (index % 3 === offset ? [`agent-${index + 1}`] : []));
}
