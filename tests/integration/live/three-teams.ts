import { type Fake8x8, startFake8x8 } from "@/tests/support/fake-8x8";

/*
 * A contact centre with two queues of one team and a third that is none of their business. Whatever names the third, or an agent who serves
 * nothing else, says so in its text.
 */

export const FOREIGN = /foreign/i;
export const OWN_QUEUES = ["q-own-1", "q-own-2"] as const;
export const FOREIGN_QUEUE = "q-foreign-3";
export const FOREIGN_AGENT = "a-foreign";

const QUEUES = [
  { id: OWN_QUEUES[0], name: "Own Sales", waiting: 1 },
  { id: OWN_QUEUES[1], name: "Own Support", waiting: 2 },
  { id: FOREIGN_QUEUE, name: "Foreign Affairs", waiting: 40 },
];
const AGENTS = [
  { id: "a-own", name: "Olive Own", queues: [OWN_QUEUES[0]] },
  { id: "a-both", name: "Bo Both", queues: [OWN_QUEUES[1], FOREIGN_QUEUE] },
  { id: FOREIGN_AGENT, name: "Fay Foreign", queues: [FOREIGN_QUEUE] },
];

type Values = Readonly<Record<string, unknown>>;
const metrics = (values: Values, wanted: string | null) =>
  Object.entries(values).flatMap(([key, value]) => (wanted?.includes(key) === true ? [{ key, value }] : []));

/** Every answer differs from the one before: entered grows, waits move. */
export async function startThreeTeams(): Promise<Fake8x8> {
  const fake = await startFake8x8();
  let tick = 0;
  const queueRow = ({ id, name, waiting }: (typeof QUEUES)[number], wanted: string | null) => {
    tick += 1;
    const values = {
      "interactionsWaitInQueue.rt": waiting,
      "interactionsLongestWaitInQueue.rt": waiting * 10_000 + tick,
      "entered.today": 100 + tick,
      "accepted.today": 50,
      "acceptedInSla.today": 40,
      "abandoned.today": 0,
      "slaPercentage.today": 80,
      "slaPercentageTarget.today": 80,
      "slaTimeThreshold.today": 20_000,
      "availableIdle.rt": 1,
    };
    return { id, name, metrics: metrics(values, wanted) };
  };
  const agentRow = ({ id, name, queues }: (typeof AGENTS)[number], wanted: string | null) => {
    const named = QUEUES.filter((queue) => queues.includes(queue.id));
    const values = {
      "status.rt": "Handling",
      "timeOnStatus.rt": 60_000,
      "lastStatusChange.rt": new Date(Date.now() - 61_000).toISOString(),
      "activeQueues.rt": named.map((queue) => ({ id: queue.id, name: queue.name, count: 1 })),
      "accepted.today": tick,
    };
    const groupId = id === FOREIGN_AGENT ? "g-foreign" : "g-own";
    const groupName = id === FOREIGN_AGENT ? "Foreign office" : "Own office";
    return { id, name, groupId, groupName, metrics: metrics(values, wanted) };
  };
  fake.always(({ path, query }) => {
    const wanted = query.get("metrics");
    const [first = "", id = "", last] = decodeURIComponent(path)
      .replace(/^.*realtime-metrics\//, "")
      .split("/");
    if (first === "groups") return { body: [{ id: "g-foreign", name: "Foreign office", metrics: [] }] };
    if (first === "agents") {
      const ids = query.get("agent-ids")?.split(",");
      const found = AGENTS.filter((agent) => ids?.includes(agent.id) ?? true);
      return found.length === 0 ? REFUSED : { body: found.map((agent) => agentRow(agent, wanted)) };
    }
    if (first !== "queues") return REFUSED;
    if (id === "") return { body: QUEUES.map((queue) => queueRow(queue, wanted)) };
    const queue = QUEUES.find((one) => one.id === id);
    if (queue === undefined) return REFUSED;
    if (last === undefined) return { body: [queueRow(queue, wanted)] };
    return { body: AGENTS.filter(({ queues }) => queues.includes(id)).map((agent) => agentRow(agent, wanted)) };
  });
  return fake;
}

const REFUSED = { status: 400, body: { message: "Bad request: unknown id" } };
