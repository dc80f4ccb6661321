import fc from "fast-check";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { Measure, QueueSelection, Target } from "@/lib/domain/board/measure";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import { anyRule } from "./threshold-rules";

/* What somebody may choose for a tile, some of it left to the defaults. Imported by tests alone. */

export const anyText = fc.constantFrom("Waiting", "Wartende Kundinnen und Kunden", "營業", "<b>O'Brien</b>", "→ ½ 😀");
const queueId = fc.constantFrom("q1", "q2", "q3", "constructor", "Warte/schlange 7");
const queueIds = fc.uniqueArray(queueId, { maxLength: 3 });

export const anyQueues: fc.Arbitrary<QueueSelection> = fc.oneof(
  fc.constant({ all: true } as const),
  fc.record({ ids: queueIds }),
  fc.record({ media: fc.uniqueArray(fc.constantFrom("phone" as const, "email" as const)) }),
);
const agents = fc.oneof(
  fc.constant({ all: true } as const),
  fc.record({ groups: fc.uniqueArray(fc.constantFrom("g1", "g2")) }),
  fc.record({ ids: fc.uniqueArray(fc.constantFrom("a1", "a2")) }),
);
const byQueues = fc.record({ queues: queueIds });
const queueKey = fc.constantFrom("slaPercentage.today", "interactionsLongestWaitInQueue.rt", "entered.int-15m");
const agentKey = fc.constantFrom("accepted.today", "averageHandlingTime.int-30m", "agents.loggedIn", "agents.wrap-up");

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ of: fc.constant("queues" as const), metric: queueKey, queues: anyQueues }),
  fc.record({ of: fc.constant("agents" as const), metric: agentKey, agents: fc.oneof(agents, byQueues) }),
  fc.record({ of: fc.constant("agents" as const), metric: fc.constant("accepted.today.inQueue"), agents: byQueues }),
  fc.record({
    of: fc.constant("groups" as const),
    metric: fc.constantFrom("availableIdle.rt", "enabled.rt"),
    groups: fc.oneof(fc.constant({ all: true } as const), fc.record({ ids: fc.constant(["g1"]) })),
  }),
  fc.record({ of: fc.constant("calculated" as const), id: fc.constantFrom("c0", "c1"), queues: anyQueues }),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom({ by: "none" } as const, { by: "sla" } as const),
  fc.record({ by: fc.constant("number" as const), value: fc.integer({ min: -5, max: 90_000 }) }),
  fc.record({ by: fc.constant("metric" as const), metric: fc.constantFrom("entered.today", "eligible.rt") }),
);
export const anyThresholds = fc.oneof(
  fc.constantFrom({ use: "inherited" } as const, { use: "off" } as const),
  fc.record({ use: fc.constant("own" as const), rule: anyRule }),
);
const columns = (keys: readonly string[]) =>
  fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), label: fc.option(anyText), thresholds: anyThresholds }), {
    selector: ({ key }) => key,
    maxLength: 4,
  });

const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });
const states = fc.uniqueArray(fc.constantFrom(...AGENT_STATES), { minLength: 1 });
const people = {
  agents: fc.oneof(agents, byQueues),
  states,
  sort: fc.constantFrom("state", "time", "name"),
  overlong: fc.uniqueArray(
    fc.record({
      state: fc.constantFrom(...AGENT_STATES),
      afterMs: fc.option(fc.integer({ min: 1000, max: 3_600_000 })),
    }),
    { selector: ({ state }) => state, maxLength: 3 },
  ),
  names: fc.constantFrom("full", "first", "initials"),
  most: fc.option(fc.integer({ min: 1, max: 500 })),
};

export const anyOptions: Readonly<Record<TileKindName, fc.Arbitrary<object>>> = {
  number: some({ measure, target, comparison: fc.constantFrom(null, 5, 60), sparkline: fc.boolean() }),
  gauge: some({ shape: fc.constantFrom("ring", "arc"), measure, target, max: fc.constantFrom(null, 1, 100) }),
  bar: some({ measure, target, max: fc.constantFrom(null, 40), orientation: fc.constant("vertical") }),
  queue: some({ queue: fc.option(queueId), parts: fc.constant(["agents", "waiting"]) }),
  outlook: some({ queue: fc.option(fc.constantFrom("q1", "q2")), parts: fc.constant(["breach", "closing"]) }),
  "queue-table": some({
    queues: anyQueues,
    columns: columns(["accepted.today", "slaPercentage.int-1h", "calc:c0"]),
    sort: fc.constantFrom({ by: "need" }, { by: "name" }),
    breachedFirst: fc.boolean(),
    most: fc.option(fc.integer({ min: 1, max: 200 })),
  }),
  "heat-grid": some({ queues: anyQueues, key: fc.constantFrom("entered.today", "calc:c1") }),
  chart: some({
    series: fc.array(fc.record({ measure, as: fc.constantFrom("line", "bar") }), { minLength: 1, maxLength: 3 }),
    windowMinutes: fc.constantFrom(5, 60),
    targetLine: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
  intervals: some({
    queues: anyQueues,
    series: fc.array(
      fc.record({
        metric: fc.constantFrom("entered.today", "slaPercentage.today", "groups.onBreak.rt"),
        group: fc.option(fc.constantFrom("g1", "g2")),
        as: fc.constantFrom("line", "bar"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    range: fc.constantFrom("hour", "today", "week", "month"),
    stepMinutes: fc.constantFrom(15, 30, 60),
    band: fc.boolean(),
    slaLine: fc.boolean(),
  }),
  group: some({ group: fc.option(fc.constantFrom("g1", "g2")) }),
  "agent-list": some({ ...people, columns: columns(["activeQueues.rt", "accepted.today", "lastLogin.rt"]) }),
  "agent-grid": some({ ...people, showsTime: fc.boolean() }),
  "agent-states": some({ shape: fc.constantFrom("donut", "bar"), agents: people.agents, states }),
  leaderboard: some({ agents, first: fc.constantFrom("highest", "lowest"), most: fc.integer({ min: 3, max: 50 }) }),
  clock: some({ zone: fc.constantFrom("tenant", "Europe/Berlin"), seconds: fc.boolean(), label: fc.option(anyText) }),
  text: some({
    markdown: fc.constantFrom("", "# Hallo\n\n- eins\n\t- zwei"),
    size: fc.constant("huge"),
    vertical: fc.constant("middle"),
  }),
  image: some({ asset: fc.option(fc.constant("asset-1")), fit: fc.constant("cover"), alt: fc.option(anyText) }),
  ticker: some({ messages: fc.array(anyText, { maxLength: 3 }), speed: fc.constant("slow") }),
  countdown: some({
    until: fc.option(fc.constant("2027-01-01T00:00:00Z")),
    whenOver: fc.constantFrom({ show: "elapsed" }, { show: "message", message: "Los!" }),
  }),
  embed: some({ address: fc.option(fc.constant("https://status.example.com/?a=1#b")), title: fc.option(anyText) }),
};
