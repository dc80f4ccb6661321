import type { StateColour } from "@/components/ui/state-dot";
import type { Metrics } from "@/lib/domain/snapshot";

type TimeUseKey = "available" | "offering" | "handling" | "wrapUp" | "busy" | "onBreak" | "workingOffline" | "other";

interface TimeShare {
  readonly key: TimeUseKey;
  readonly colour: StateColour;
  /** Time today, ms. */
  readonly ms: number;
  /** Of the logged-in time today, 0–100. */
  readonly share: number;
}

export interface TimeUse {
  /** Time logged in today, ms. */
  readonly loggedInMs: number;
  readonly parts: readonly TimeShare[];
}

const PARTS: readonly { readonly key: Exclude<TimeUseKey, "other">; readonly colour: StateColour }[] = [
  { key: "handling", colour: "handling" },
  { key: "wrapUp", colour: "wrap-up" },
  { key: "offering", colour: "offering" },
  { key: "available", colour: "available" },
  { key: "busy", colour: "handling" },
  { key: "onBreak", colour: "break" },
  { key: "workingOffline", colour: "offline" },
];

/** Less than this of the day is rounding between 8x8's counters, not something an agent did. */
const WORTH_SHOWING = 0.5;

function time(metrics: Metrics, key: string): number | null {
  const value = metrics[key];
  return typeof value === "number" && value >= 0 ? value : null;
}

/**
 * How the day's logged-in time was used, from the agent's `…Time.today` (ms). Where the parts add up to less, the rest is
 * `other`; where they add up to more (8x8 may count handling inside busy) they share their own sum. Null when nothing is known.
 */
export function timeUse(metrics: Metrics): TimeUse | null {
  const loggedInMs = time(metrics, "loggedInTime.today");
  const known = PARTS.map(({ key, colour }) => ({ key, colour, ms: time(metrics, `${key}Time.today`) ?? 0 }));
  const sum = known.reduce((total, part) => total + part.ms, 0);
  const whole = Math.max(loggedInMs ?? 0, sum);
  if (whole === 0) return null;
  const rest = { key: "other" as const, colour: "logged-out" as const, ms: whole - sum };
  const parts = [...known, rest]
    .map((part) => ({ ...part, share: (100 * part.ms) / whole }))
    .filter((part) => part.share >= WORTH_SHOWING);
  return { loggedInMs: loggedInMs ?? sum, parts };
}
