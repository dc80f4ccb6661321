import type { LiveView, PartStatusView, TrendView } from "@/lib/contracts/live";
import type { Metrics } from "@/lib/domain/snapshot";
import { fixtureAgents } from "./live-fixture-agents";

export const FIXTURE_CASES = [
  "picture",
  "one",
  "twelve",
  "thirty",
  "many",
  "huge",
  "hostile",
  "stale",
  "old",
  "failing",
  "paused",
  "empty",
  "nulls",
] as const;
export type FixtureCase = (typeof FIXTURE_CASES)[number];

export interface FixtureOptions {
  /** Epoch ms at which the fixture is looked at. */
  now: number;
  boardId?: string;
}

export interface LiveFixture {
  view: LiveView;
  trend: TrendView;
}

interface QueueFacts {
  name: string;
  waiting: number;
  /** Longest wait and threshold, seconds. */
  longest: number;
  threshold: number;
  serviceLevel: number;
  target: number;
  idle: number;
  handling: number;
}

const PICTURE: readonly QueueFacts[] = [
  {
    name: "Sales · Inbound",
    waiting: 0,
    longest: 0,
    threshold: 30,
    serviceLevel: 96,
    target: 80,
    idle: 6,
    handling: 5,
  },
  {
    name: "Technical Support",
    waiting: 7,
    longest: 221,
    threshold: 90,
    serviceLevel: 61,
    target: 80,
    idle: 0,
    handling: 9,
  },
  { name: "Billing", waiting: 3, longest: 74, threshold: 90, serviceLevel: 78, target: 80, idle: 1, handling: 6 },
  { name: "Live Chat", waiting: 2, longest: 18, threshold: 60, serviceLevel: 91, target: 85, idle: 3, handling: 7 },
  { name: "Email", waiting: 24, longest: 5400, threshold: 14_400, serviceLevel: 88, target: 80, idle: 2, handling: 4 },
  { name: "Renewals", waiting: 0, longest: 0, threshold: 30, serviceLevel: 100, target: 80, idle: 4, handling: 1 },
  { name: "Priority Care", waiting: 1, longest: 12, threshold: 20, serviceLevel: 94, target: 90, idle: 2, handling: 3 },
  { name: "Callbacks", waiting: 5, longest: 390, threshold: 480, serviceLevel: 72, target: 75, idle: 1, handling: 2 },
];

/** Names that try to break a layout or a page. */
const HOSTILE = [
  "<script>alert(1)</script> & \"quotes\" 'single'",
  "Donaudampfschifffahrtsgesellschaftskapitänsauskunft Südost Nachtschicht",
  "مركز الاتصال · دعم فني",
  "Łódź – Żółta kolejka ąęćń",
  "\u202Egnirts desrever",
  "",
  "👩🏽‍🚀🧯🪁 Emoji & co. 👨‍👩‍👧‍👦",
  "Z\u0338\u0322a\u0335l\u0336g\u0334o\u0337 queue",
];

const SIZES: Partial<Record<FixtureCase, number>> = { one: 1, twelve: 12, thirty: 30, many: 120, huge: 500, empty: 0 };

/** A board like the picture of the design, or one that tries its layout; values are made up and repeatable. */
export function liveFixture(name: FixtureCase, { now, boardId = "board-1" }: FixtureOptions): LiveFixture {
  const taken = now - (name === "stale" ? 27_000 : name === "old" || name === "failing" ? 190_000 : 2000);
  const hasData = name !== "empty";
  const part = partStatus(name, taken);
  const queues = queueRows(name);
  const view: LiveView = {
    board: {
      id: boardId,
      name: name === "hostile" ? (HOSTILE[1] ?? "") : "Customer Care",
      tenantId: "tenant-1",
      tenantName: "Northwind EU",
      timeZone: "Europe/Berlin",
      intervalMs: 5000,
    },
    asOf: part.asOf,
    upstream: part.status,
    parts: { queues: part, agents: part, groups: part },
    queues,
    agents: hasData ? fixtureAgents(name === "huge" ? 5000 : name === "hostile" ? 60 : 31, name === "hostile") : [],
    groups: [],
  };
  return { view, trend: trendOf(queues, now, name) };
}

function partStatus(name: FixtureCase, taken: number): PartStatusView {
  const failing = name === "failing";
  const asOf = new Date(taken).toISOString();
  return {
    status: {
      state: failing ? "failing" : name === "paused" ? "paused" : name === "stale" || name === "old" ? "late" : "fresh",
      code: failing ? "bad-credentials" : null,
      message: failing ? "8x8 rejected the API key." : null,
      since: asOf,
      retryAt: null,
    },
    asOf,
    fetchedAt: asOf,
  };
}

function queueRows(name: FixtureCase): LiveView["queues"] {
  const count = SIZES[name] ?? PICTURE.length;
  return Array.from({ length: count }, (_, index) => {
    const facts = PICTURE[index % PICTURE.length];
    if (facts === undefined) throw new Error("the picture has queues");
    const round = Math.floor(index / PICTURE.length);
    const label = round === 0 ? facts.name : `${facts.name} ${round + 1}`;
    const calm = round > 0 && index % 3 !== 0;
    return {
      id: `queue-${index + 1}`,
      name: name === "hostile" ? (HOSTILE[index] ?? label) : label,
      metrics:
        name === "nulls" ? {} : queueMetrics(calm ? { ...facts, longest: 0, waiting: 0, serviceLevel: 97 } : facts),
    };
  });
}

function queueMetrics(facts: QueueFacts): Metrics & Record<string, number | null> {
  const entered = 136;
  const abandoned = 7;
  return {
    "interactionsWaitInQueue.rt": facts.waiting,
    "interactionsLongestWaitInQueue.rt": facts.waiting > 0 ? facts.longest * 1000 : null,
    "slaPercentage.today": facts.serviceLevel,
    "slaPercentageTarget.today": facts.target,
    "slaTimeThreshold.today": facts.threshold * 1000,
    "acceptedInSla.today": Math.round((facts.serviceLevel / 100) * entered),
    "entered.today": entered,
    "accepted.today": entered - abandoned - 1,
    "abandoned.today": abandoned,
    "shortAbandoned.today": 0,
    "totalAbandoned.today": abandoned,
    "diverted.today": 0,
    "availableIdle.rt": facts.idle,
    "handling.rt": facts.handling,
  };
}

const MINUTE = 60_000;

function trendOf(queues: LiveView["queues"], now: number, name: FixtureCase): TrendView {
  const last = Math.floor(now / MINUTE) * MINUTE - MINUTE;
  const length = name === "empty" ? 0 : 60;
  const known = name === "one" ? 14 : 60;
  const minutes = Array.from({ length }, (_, index) => last - (length - 1 - index) * MINUTE);
  const series = (value: (index: number) => number) =>
    minutes.map((_, index) => (index < length - known || (index >= 20 && index < 23) ? null : value(index)));
  const wave = (index: number, by: number) => Math.sin(index / by) + Math.sin(index / 2.3);
  const answered = (index: number) => Math.max(0, Math.round(14 + 4 * wave(index, 9)));
  return {
    minutes,
    total: {
      waiting: series((index) => Math.round(33 + 5 * wave(index, 7))),
      longestWait: series((index) => 60_000 + index * 2000),
      entered: series((index) => answered(index) + ((index * 7) % 5)),
      answered: series(answered),
      abandoned: series((index) => (index * 5) % 4),
      serviceLevel: series((index) => 84 - 6 * Math.sin(index / 14) - index / 12),
      available: series((index) => 3 + (index % 3)),
    },
    waitingByQueue: Object.fromEntries(
      queues.map(({ id }, place) => [
        id,
        series((index) => Math.max(0, Math.round(2 + place / 3 + 2 * wave(index + place * 5, 6)))),
      ]),
    ),
  };
}
