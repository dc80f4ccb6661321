import { type Fake8x8, startFake8x8 } from "@/tests/support/fake-8x8";

/*
 * A contact centre whose agents have names of letters that nothing else in a view is made of, so that one letter too many is found in whatever
 * bytes. With every few answers somebody comes to work, so that names are in patches, too.
 */

/** The letters by how far a shortened name gives them away. */
export const LETTERS = { initials: /[அகஒட]/u, restOfFirst: /[ஆஇ]/u, restOfFamily: /[ஙச]/u } as const;
export const AGENT_ID = /agent-\d/;
const NAMES = ["அஆஇ கஙச", "டஙச, ஒஆஇ"] as const;
const MOST_AGENTS = 8;

type Row = { readonly id: string; readonly name: string; readonly metrics: readonly object[] };

const cells = (values: Readonly<Record<string, unknown>>, wanted: string | null) =>
  Object.entries(values).flatMap(([key, value]) => (wanted?.includes(key) === true ? [{ key, value }] : []));

export async function startNamedTeam(): Promise<Fake8x8> {
  const fake = await startFake8x8();
  let tick = 0;
  const agents = (wanted: string | null) =>
    Array.from({ length: Math.min(MOST_AGENTS, 2 + Math.floor(tick / 3)) }, (_, index) => ({
      id: `agent-${index}`,
      name: NAMES[index % NAMES.length] ?? "",
      groupId: "g",
      groupName: "Group",
      metrics: cells(
        {
          "status.rt": "Handling",
          "timeOnStatus.rt": 60_000 + index,
          "lastStatusChange.rt": new Date(Date.now() - 61_000).toISOString(),
          "activeQueues.rt": [{ id: "q", name: "Queue", count: 1 }],
          "activeInteractionsCount.rt": 1,
          "accepted.today": tick + index,
          "longestHold.today": 1000 * (index + 1) + tick,
        },
        wanted,
      ),
    }));
  const queue = (wanted: string | null): Row => ({
    id: "q",
    name: "Queue",
    metrics: cells(
      {
        "interactionsWaitInQueue.rt": 1,
        "interactionsLongestWaitInQueue.rt": 1000 + tick,
        "entered.today": 100 + tick,
        "accepted.today": 50,
        "availableIdle.rt": 1,
      },
      wanted,
    ),
  });
  fake.always(({ path, query }) => {
    tick += 1;
    const wanted = query.get("metrics");
    const [first = "", id = "", last] = decodeURIComponent(path)
      .replace(/^.*realtime-metrics\//, "")
      .split("/");
    if (first === "agents" || last === "agents") return { body: agents(wanted) };
    if (first === "groups") return { body: [{ id: "g", name: "Group", metrics: [] }] };
    return first === "queues" && (id === "" || id === "q") ? { body: [queue(wanted)] } : { status: 400, body: {} };
  });
  return fake;
}
