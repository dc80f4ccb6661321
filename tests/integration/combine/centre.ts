import fc from "fast-check";
import type { Period } from "../../../lib/domain/metrics/catalogue";
import type { Centre } from "../../../lib/simulator/centre/centre";
import type { CentreEvent } from "../../../lib/simulator/centre/event-log";
import { openCentre } from "../../../lib/simulator/centre/open";
import type { Dialect } from "../../../lib/simulator/metrics/reading";
import { centreOfSize } from "../../../lib/simulator/sizes/sizes";
import { Served } from "./served";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPEN_AT = Date.UTC(2026, 2, 11, 18);
const SPANS = { "int-15m": 15, "int-30m": 30, "int-1h": 60, "int-4h": 240, "int-8h": 480, "int-12h": 720 } as const;

/** A contact centre at some instant of its day, with all that happened in it and what it serves. */
export interface Lived {
  readonly centre: Centre;
  readonly events: readonly CentreEvent[];
  readonly served: Served;
  /** How far a recomputed share may be off, 0–100: 8x8's own rounding where it sends hundreds, floating noise else. */
  readonly noise: number;
}

/** What a contact centre and its answers are made from: small, so that a counterexample can be read. */
export interface Lot {
  readonly seed: number;
  readonly size: "small" | "medium";
  /** How long the doors are open. */
  readonly forMs: number;
  readonly dialect: Dialect;
}

/** Any contact centre at any instant within ten hours, midnight included, in any way of writing numbers. */
export const anyLot: fc.Arbitrary<Lot> = fc.record({
  seed: fc.nat(),
  size: fc.constantFrom("small", "medium"),
  forMs: fc.integer({ min: 1, max: 10 * HOUR }),
  dialect: fc.record({ scale: fc.constantFrom("fraction", "hundred"), numbersAsText: fc.boolean() }),
});

export function live({ seed, size, forMs, dialect }: Lot): Lived {
  const events: CentreEvent[] = [];
  const centre = openCentre({
    spec: centreOfSize(size),
    seed,
    zones: ["UTC"],
    openAt: OPEN_AT,
    onEvent: (event) => events.push(event),
  });
  centre.advanceTo(OPEN_AT + forMs);
  return { centre, events, served: new Served(centre, dialect), noise: dialect.scale === "hundred" ? 1e-3 : 1e-6 };
}

/** Some of a list by numbers drawn before it was known: at least one, each once, in no order. */
export function some<T>(list: readonly T[], picks: readonly number[]): readonly T[] {
  const chosen = new Set(picks.flatMap((pick) => list[pick % list.length] ?? []));
  return [...chosen];
}

export const picks = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });

/** When the window of a period began, epoch ms. `.rt` has none: nothing that happened is in it. */
export function beginOf({ centre }: Lived, period: Period): number {
  if (period === "rt") return Number.POSITIVE_INFINITY;
  if (period === "today") return centre.calendar.startOfDay(0, centre.now);
  return Math.floor(centre.now / MINUTE) * MINUTE - (SPANS[period] - 1) * MINUTE;
}
