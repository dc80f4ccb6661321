import { HOUR, MINUTE } from "@/lib/client/replay/moments";
import type { LiveView } from "@/lib/contracts/live";
import { diffView } from "@/lib/contracts/patch";
import type { ReplaySpan, ReplayStep, ReplayView } from "@/lib/contracts/replay";
import { sampleView } from "./sample-view";

/** What the fake recorder knows of a minute (beginning, epoch ms): as many wait as minutes have gone since 1970, modulo a thousand. */
export function waitingIn(minute: number): number {
  return (minute / MINUTE) % 1000;
}

function viewOf(minute: number): LiveView {
  const view = sampleView(waitingIn(minute), MINUTE);
  const asOf = new Date(minute + MINUTE).toISOString();
  const part = { ...view.parts.queues, asOf, fetchedAt: asOf };
  return { ...view, asOf, parts: { queues: part, agents: part, groups: part } };
}

/** What is written down: from `earliestMs` to `latestMs` every minute but those in `gaps`. */
export interface Written {
  readonly earliestMs: number;
  latestMs: number;
  readonly gaps: readonly ReplaySpan[];
}

/** The answer of a server that has recorded this, made by the contract's own difference. */
export function recorded({ earliestMs, latestMs, gaps }: Written, fromMs: number): ReplayView {
  const isWritten = (minute: number) =>
    minute >= earliestMs && minute <= latestMs && !gaps.some((gap) => gap.fromMs <= minute && minute < gap.toMs);
  const lastKnown = (minute: number): LiveView | null => {
    for (let at = minute; at > minute - HOUR; at -= MINUTE) if (isWritten(at)) return viewOf(at);
    return null;
  };
  const minutes = Array.from({ length: 60 }, (_, index) => fromMs + index * MINUTE);
  const first = lastKnown(fromMs);
  let held = first;
  const patches = minutes.slice(1).map((minute): ReplayStep => {
    if (!isWritten(minute)) return null;
    const view = viewOf(minute);
    const step = held === null ? { view } : { patch: diffView(held, view) ?? {} };
    held = view;
    return step;
  });
  const hours = Array.from({ length: 119 }, (_, index) => fromMs + (index - 59) * MINUTE);
  const waiting = hours.map((minute) => (isWritten(minute) ? waitingIn(minute) : null));
  const none = hours.map(() => null);
  const total = {
    waiting,
    longestWait: none,
    entered: none,
    answered: none,
    abandoned: none,
    serviceLevel: none,
    available: none,
  };
  return {
    zone: "Europe/Berlin",
    earliestMs,
    latestMs,
    gaps: [...gaps],
    fromMs,
    minutes: 60,
    first,
    patches,
    trend: { minutes: hours, total, waitingByQueue: { q1: waiting } },
  };
}
