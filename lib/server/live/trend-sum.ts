import "server-only";
import type { TrendSeries } from "@/lib/contracts/live";
import type { MinuteRing } from "@/lib/domain/trend/minutes";

type Series = readonly (number | null)[];

/**
 * The series of some of a tenant's queues together, from their own. Who is available is not told: agents serve several queues, and a sum would
 * count them as often.
 */
export function sumOfQueues(ring: MinuteRing, only: (queueId: string) => boolean): TrendSeries {
  const ids = ring.names().flatMap((name) => {
    const [id = "", series] = name.split("\n");
    return series === "waiting" && id !== "" && only(id) ? [id] : [];
  });
  const every = (name: string): Series[] => ids.map((id) => ring.series(`${id}\n${name}`));
  const perMinute = (of: (minute: number) => number | null) => ring.minutes().map((_, minute) => of(minute));
  const sum = (name: string) => {
    const all = every(name);
    return perMinute((minute) => sumAt(all, minute));
  };
  const waiting = sum("waiting");
  const [waits, urgencies, inSla, bases] = [every("longestWait"), every("urgency"), every("inSla"), every("slaBase")];
  const waitingOf = every("waiting");
  return {
    waiting,
    longestWait: perMinute(
      (minute) => longestAt(waits, urgencies, waitingOf, minute) ?? (waiting[minute] === 0 ? 0 : null),
    ),
    entered: sum("entered"),
    answered: sum("answered"),
    abandoned: sum("abandoned"),
    serviceLevel: perMinute((minute) => shareAt(inSla, bases, minute)),
    available: perMinute(() => null),
  };
}

function sumAt(all: readonly Series[], minute: number): number | null {
  let total: number | null = null;
  for (const series of all) {
    const value = series[minute] ?? null;
    if (value !== null) total = (total ?? 0) + value;
  }
  return total;
}

/** As the headline has it: the longest among those that are worst against their own thresholds. */
function longestAt(
  waits: readonly Series[],
  urgencies: readonly Series[],
  waiting: readonly Series[],
  minute: number,
): number | null {
  let best: { wait: number; urgency: number } | null = null;
  for (const [index, series] of waits.entries()) {
    const wait = series[minute] ?? null;
    if (wait === null || waiting[index]?.[minute] === 0) continue;
    const urgency = urgencies[index]?.[minute] ?? 0;
    if (best === null || urgency > best.urgency || (urgency === best.urgency && wait > best.wait))
      best = { wait, urgency };
  }
  return best?.wait ?? null;
}

/** Answered in time ÷ what service levels are measured on, both summed, 0–100. */
function shareAt(parts: readonly Series[], bases: readonly Series[], minute: number): number | null {
  let part = 0;
  let base = 0;
  for (const [index, series] of parts.entries()) {
    const [value, on] = [series[minute] ?? null, bases[index]?.[minute] ?? null];
    if (value === null || on === null) continue;
    part += value;
    base += on;
  }
  return base > 0 ? Math.min(100, (100 * part) / base) : null;
}
