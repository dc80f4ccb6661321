import "server-only";
import type { TrendSeries, TrendView } from "@/lib/contracts/live";
import type { AgentCounts } from "@/lib/domain/history/recorded-agents";
import type { AgentRow, GroupRow, MetricValue, QueueRow } from "@/lib/domain/snapshot";
import type { LastHour } from "@/lib/domain/staffing/last-hour";
import { type Headline, headline } from "@/lib/domain/state/headline";
import { type Level, queueState } from "@/lib/domain/state/queue-state";
import { serviceLevelBase } from "@/lib/domain/state/service-level-base";
import { counterDifference } from "@/lib/domain/trend/counter";
import { createMinuteRing, type MinuteRing, minuteOf } from "@/lib/domain/trend/minutes";
import { sumOfQueues } from "./trend-sum";

const MINUTE_MS = 60_000;
const COUNTERS = { entered: "entered.today", answered: "accepted.today", abandoned: "abandoned.today" } as const;
const LEVELS = {
  waiting: "interactionsWaitInQueue.rt",
  longestWait: "interactionsLongestWaitInQueue.rt",
  serviceLevel: "slaPercentage.today",
  available: "availableIdle.rt",
} as const;
type CounterName = keyof typeof COUNTERS;
const COUNTER_NAMES = ["entered", "answered", "abandoned"] as const satisfies readonly CounterName[];
/** How bad a queue's longest wait is, for the worst of several. */
const URGENCY: Readonly<Record<Level, number>> = { calm: 0, near: 1, breach: 2 };
const LEVEL_NAMES = [
  "waiting",
  "longestWait",
  "serviceLevel",
  "available",
] as const satisfies readonly (keyof typeof LEVELS)[];

/** The day's counters of one queue as last seen, and how far they grew in the running minute (null: unknown). */
interface Growth {
  /** The minute it was last heard of: a queue that has gone is forgotten with the next. */
  seenIn: number;
  readonly last: Record<CounterName, number | null>;
  readonly grown: Record<CounterName, number | null>;
}

/** What was recorded of a minute. */
export interface RecalledMinute {
  /** Epoch ms. */
  readonly endMs: number;
  /** What was recorded at all: of other metrics nothing is known, which is not the same as that there was nothing. */
  readonly metrics: ReadonlySet<string>;
  /** Without names. */
  readonly queues: readonly QueueRow[];
  /** Null: not seen in this minute. */
  readonly groups: readonly GroupRow[] | null;
  /** Of the whole tenant; null: not seen in this minute. */
  readonly agents: AgentCounts | null;
}

/**
 * The last 60 minutes of one tenant, sampled by its sweeps, for the whole and for every queue, in fixed memory (500 queues
 * take 2.4 MB). Levels (waiting, longest wait, service level, available) stand as they were last seen in the minute.
 * Entered, answered and abandoned are what the day's counters grew by, and are told only of minutes that were watched
 * from end to end: half a minute's calls would look like a quiet minute. What nobody watched is a gap.
 */
export class TrendMemory {
  /** Grows with every sample: the same version means the same answer. */
  version = 0;
  private readonly ring: MinuteRing;
  private minute: number | null = null;
  private readonly growth = new Map<string, Growth>();
  private sampledAt: number | null = null;

  /** @param minutes how many are told */
  constructor(minutes = 60) {
    this.ring = createMinuteRing(minutes);
  }

  /** How many queues are being counted. */
  get counted(): number {
    return this.growth.size;
  }

  /** The whole tenant, as of `atMs` (epoch ms). `agents` null: not known at this moment. */
  sample(atMs: number, queues: readonly QueueRow[], agents: readonly AgentRow[] | null): void {
    const now = headline(queues, agents ?? []);
    this.take(atMs, queues, now, now.available);
  }

  /** Fills the memory of a process that has just started with what was recorded before; to be called before the first sample. */
  recall(minutes: readonly RecalledMinute[]): void {
    for (const { endMs, queues, agents } of minutes)
      this.take(endMs - 1, queues, headline(queues, []), agents?.available ?? null);
  }

  private take(atMs: number, queues: readonly QueueRow[], now: Headline, available: number | null): void {
    if (this.sampledAt !== null && atMs <= this.sampledAt) return;
    this.sampledAt = atMs;
    const minute = minuteOf(atMs);
    if (this.minute !== null && minute > this.minute) this.turn(this.minute, minute);
    this.minute = minute;
    const values: Record<string, number | null> = {};
    for (const { id, metrics } of queues) {
      for (const name of LEVEL_NAMES) values[`${id}\n${name}`] = numberOf(metrics[LEVELS[name]]);
      const base = serviceLevelBase(metrics);
      values[`${id}\ninSla`] = base === null ? null : numberOf(metrics["acceptedInSla.today"]);
      values[`${id}\nslaBase`] = base;
      values[`${id}\nurgency`] = URGENCY[queueState(metrics).waitLevel];
      this.count(id, metrics, minute);
    }
    values["\nwaiting"] = now.waiting;
    values["\nlongestWait"] = now.longestWaitMs ?? (now.waiting === 0 ? 0 : null);
    values["\nserviceLevel"] = now.serviceLevel;
    values["\navailable"] = available;
    this.ring.push({ minute, values });
    this.version += 1;
  }

  /**
   * `queueId` null: the whole tenant, with the line of waiting of `queueIds`; with `only`, the sum of the queues that it lets through and of no
   * other.
   */
  view(
    queueId: string | null,
    queueIds: readonly string[],
    only: ((queueId: string) => boolean) | null = null,
  ): TrendView {
    const minutes = this.ring.minutes();
    const of = (name: string) => this.ring.series(`${queueId ?? ""}\n${name}`);
    const whole = (): TrendSeries => ({
      waiting: of("waiting"),
      longestWait: of("longestWait"),
      entered: of("entered"),
      answered: of("answered"),
      abandoned: of("abandoned"),
      serviceLevel: of("serviceLevel"),
      available: of("available"),
    });
    const total = only === null || queueId !== null ? whole() : sumOfQueues(this.ring, only);
    const ids = queueId === null ? queueIds : [queueId];
    const waitingByQueue = Object.fromEntries(ids.map((id) => [id, this.ring.series(`${id}\nwaiting`)]));
    return { minutes, total, waitingByQueue };
  }

  /** One queue's last hour as what comes next is told from it. */
  hourOf(queueId: string): LastHour {
    const of = (name: string) => this.ring.series(`${queueId}\n${name}`);
    return { entered: of("entered"), answered: of("answered"), inTime: of("inSla"), measured: of("slaBase") };
  }

  /** A minute is over: what was counted in it is final, if the next one follows without a hole. */
  private turn(ended: number, next: number): void {
    const whole = next - ended === MINUTE_MS;
    const values: Record<string, number | null> = {};
    const sums: Record<CounterName, number | null> = { entered: null, answered: null, abandoned: null };
    for (const [id, { seenIn, last, grown }] of this.growth) {
      if (seenIn < ended) {
        this.growth.delete(id);
        continue;
      }
      for (const name of COUNTER_NAMES) {
        values[`${id}\n${name}`] = grown[name];
        if (grown[name] !== null) sums[name] = (sums[name] ?? 0) + grown[name];
        grown[name] = whole ? 0 : null;
        if (!whole) last[name] = null;
      }
    }
    for (const name of COUNTER_NAMES) values[`\n${name}`] = sums[name];
    if (whole) this.ring.push({ minute: ended, values });
    else this.growth.clear();
  }

  private count(id: string, metrics: QueueRow["metrics"], minute: number): void {
    const known = this.growth.get(id);
    const last = { entered: null, answered: null, abandoned: null };
    const growth: Growth = known ?? { seenIn: minute, last, grown: { ...last } };
    growth.seenIn = minute;
    if (known === undefined) this.growth.set(id, growth);
    for (const name of COUNTER_NAMES) {
      const current = numberOf(metrics[COUNTERS[name]]);
      const difference = counterDifference(growth.last[name], current);
      const { grown } = growth;
      grown[name] = difference === null || grown[name] === null ? null : grown[name] + difference;
      growth.last[name] = current;
    }
  }
}

function numberOf(value: MetricValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
