import { alarmOf } from "@/components/board/alarm";
import { type Wait, waitOf } from "@/components/board/wait";
import type { BoardStanding } from "@/lib/contracts/board-standing";
import { type FreshnessLevel, freshness, liveForMs } from "@/lib/domain/freshness";

type Now = NonNullable<BoardStanding["now"]>;

/** The list is asked for every ten seconds, whatever the tenant's interval. */
const LIST_INTERVAL_MS = 10_000;

function intervalOf(now: Now): number {
  return Math.max(LIST_INTERVAL_MS, now.intervalMs);
}

function instant(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}

/** How old a board's numbers are at `at`, epoch ms on the server's clock. */
export function standingAge(now: Now | null, at: number): FreshnessLevel {
  return now === null ? "none" : freshness(instant(now.asOf), intervalOf(now), at).level;
}

/** What a card may say of its queues: only live numbers are calm, and old ones raise no alarm. Null: nothing. */
export function standingAlarm({ breached, near }: Now, age: FreshnessLevel): "calm" | "near" | "breach" | null {
  const level = breached > 0 ? "breach" : near > 0 ? "near" : "calm";
  return level === "calm" ? (age === "live" ? "calm" : null) : alarmOf(age, level);
}

/** The longest wait: it ticks while the numbers are live, then stands where it was last shown. */
export function standingWait(now: Now | null, age: FreshnessLevel): Wait {
  const asOf = instant(now?.asOf ?? null);
  if (now === null || asOf === null) return null;
  const { longestWaitMs } = now.headline;
  const queuesAsOf = instant(now.queuesAsOf) ?? asOf;
  if (age === "live") return waitOf(longestWaitMs, true, queuesAsOf);
  const ran = Math.max(0, asOf + liveForMs(intervalOf(now)) - queuesAsOf);
  return waitOf(longestWaitMs === null || longestWaitMs <= 0 ? null : longestWaitMs + ran, false, queuesAsOf);
}
