import type { LiveView } from "@/lib/contracts/live";

type Facts = readonly [
  name: string,
  status: string,
  code: string | null,
  queue: string | null,
  seconds: number,
  count?: number,
];

const PEOPLE: readonly Facts[] = [
  ["Maya Okafor", "Handling", null, "Technical Support", 724],
  ["Tom Becker", "Handling", null, "Technical Support", 611],
  ["Ines Duarte", "Handling", null, "Billing", 402],
  ["Liam Chen", "Handling", null, "Sales · Inbound", 318],
  ["Aisha Rahman", "Handling", null, "Live Chat", 290, 3],
  ["Peter Novak", "Handling", null, "Technical Support", 122],
  ["Sofia Rossi", "WrapUp", null, "Billing", 95],
  ["Jonas Weber", "WrapUp", null, "Technical Support", 41],
  ["Grace Lee", "Offering", null, "Sales · Inbound", 6],
  ["Omar Haddad", "Available", null, null, 212],
  ["Chloe Martin", "Available", null, null, 130],
  ["Noah Smith", "Available", null, null, 64],
  ["Eva Lindqvist", "OnBreak", "Lunch", null, 1925],
  ["Raj Patel", "OnBreak", "Coffee", null, 380],
  ["Hana Suzuki", "WorkingOffline", "Coaching", null, 1310],
  ["Zoë Ångström", "LoggedOut", null, null, 9000],
];

const HOSTILE: readonly Facts[] = [
  ["<img src=x onerror=alert(1)>", "Handling", null, "<b>bold</b>", 100_000],
  [
    "Maximiliane Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    "Training (outbound)",
    "Ein sehr langer Statuscode",
    null,
    61,
  ],
];

/** `count` agents, the picture's people first; every sixteenth is logged out. */
export function fixtureAgents(count: number, isHostile: boolean): LiveView["agents"] {
  const people = isHostile ? [...HOSTILE, ...PEOPLE] : PEOPLE;
  return Array.from({ length: count }, (_, index) => {
    const facts = people[index % people.length];
    if (facts === undefined) throw new Error("there are people");
    const [name, status, code, queue, seconds, interactions = 1] = facts;
    const round = Math.floor(index / people.length);
    return {
      id: `agent-${index + 1}`,
      name: round === 0 ? name : `${name} ${round + 1}`,
      groupId: null,
      groupName: null,
      metrics: {
        "status.rt": status,
        "statusCode.rt": code,
        "timeOnStatus.rt": seconds * 1000 + round * 7000,
        "activeQueues.rt": queue === null ? [] : [{ id: null, name: queue, count: interactions }],
        "activeInteractionsCount.rt": queue === null ? 0 : interactions,
      },
    };
  });
}
