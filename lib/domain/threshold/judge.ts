import { type Level, worseLevel } from "@/lib/domain/state/queue-state";
import { isOpen } from "./is-open";
import type { Limits } from "./limits";
import type { ThresholdRule } from "./rule";

/** A figure as it is held against its limits, all in its unit. */
export interface Reading extends Limits {
  /** null: no data, or nothing to measure. */
  readonly value: number | null;
  /** The most that the figure can be (100 for a percentage); null where there is no end. */
  readonly ceiling: number | null;
  /** A duration that grows with the clock: what is beyond its limit by a minute has been for a minute. */
  readonly grows: boolean;
}

/** What the next judgement must know of this one. Kept by whoever judges, one per figure, and dropped when they stop looking. */
export interface Memory {
  readonly rule: ThresholdRule;
  readonly at: number;
  readonly level: Level;
  /** Epoch ms. */
  readonly since: number;
  /** From when on the figure has been near at least, and in breach, without a break, epoch ms; null while it is not. */
  readonly nearFrom: number | null;
  readonly breachFrom: number | null;
}

export interface Judgement {
  readonly level: Level;
  /** When the level was taken, epoch ms. */
  readonly since: number;
  readonly memory: Memory;
}

/**
 * The level of a figure under a rule.
 *
 * - `above`: near from its limit on, breach beyond its (at the very threshold a promise is kept); `below`: each below its own.
 * - A worse level is taken when it has lasted `forMs` in all readings in between, a better one at once, but only once the figure is `recover` of
 *   the limit inside of it. A figure with a ceiling need not come closer to it than half of the way: 95 % recovers below 100 %.
 * - No data, no limits, outside the opening hours: calm, and whatever was about to last is forgotten.
 * - Another rule begins anew with what it finds; a level that was taken and is still reached stays without having to last again.
 * - A clock that was put back moves all instants with it: no time has passed.
 *
 * @param memory of the judgement before; null for the first
 * @param at epoch ms
 * @param tenantZone where opening hours that say "tenant" are read
 */
export function judge(
  rule: ThresholdRule,
  reading: Reading,
  memory: Memory | null,
  at: number,
  tenantZone: string,
): Judgement {
  const before = memory === null ? null : movedTo(at, memory);
  const reached =
    rule.hours === null || isOpen(rule.hours, at, tenantZone) ? reach(rule, reading, before, at) : NOTHING;
  const level = taken(reached, rule.forMs, at);
  const since = before !== null && before.level === level ? before.since : at;
  return { level, since, memory: { rule, at, level, since, ...reached } };
}

type Reached = Pick<Memory, "nearFrom" | "breachFrom">;
const NOTHING: Reached = { nearFrom: null, breachFrom: null };

function taken({ nearFrom, breachFrom }: Reached, forMs: number, at: number): Level {
  if (breachFrom !== null && at - breachFrom >= forMs) return "breach";
  return nearFrom !== null && at - nearFrom >= forMs ? "near" : "calm";
}

function movedTo(at: number, memory: Memory): Memory {
  const back = memory.at - at;
  if (back <= 0) return memory;
  const move = (instant: number | null) => (instant === null ? null : instant - back);
  return {
    ...memory,
    at,
    since: memory.since - back,
    nearFrom: move(memory.nearFrom),
    breachFrom: move(memory.breachFrom),
  };
}

function reach(rule: ThresholdRule, reading: Reading, before: Memory | null, at: number): Reached {
  const kept = before !== null && isSameRule(before.rule, rule) ? before : null;
  const isBreach = isReached(rule, "breach", reading, kept);
  const isNear = isBreach || isReached(rule, "near", reading, kept);
  const from = (level: "near" | "breach", lasting: number | null | undefined) => {
    const isHeld = kept === null && before !== null && isAtLeast(before.level, level);
    return lasting ?? (isHeld ? at - rule.forMs : at - overrun(rule, reading, level));
  };
  return {
    breachFrom: isBreach ? from("breach", kept?.breachFrom) : null,
    nearFrom: isNear ? from("near", kept?.nearFrom) : null,
  };
}

/** Whether a figure is on the wrong side of a level's limit; where the level was taken, of the limit by which it is left. */
function isReached(rule: ThresholdRule, level: "near" | "breach", reading: Reading, before: Memory | null): boolean {
  const { value, ceiling } = reading;
  const limit = reading[level];
  if (value === null || limit === null) return false;
  const isHeld = before !== null && isAtLeast(before.level, level);
  const inside = isHeld ? rule.recover * Math.abs(limit) : 0;
  if (rule.direction === "above") return level === "near" ? value >= limit - inside : value > limit - inside;
  return value < limit + (ceiling === null ? inside : Math.min(inside, Math.max(0, ceiling - limit) / 2));
}

/** For how long a growing figure has been beyond a limit already, ms. */
function overrun(rule: ThresholdRule, { value, near, breach, grows }: Reading, level: "near" | "breach"): number {
  if (!grows || rule.direction !== "above" || value === null) return 0;
  // What is in breach is near at least, wherever the near limit is.
  const limit =
    level === "breach" ? breach : Math.min(near ?? Number.POSITIVE_INFINITY, breach ?? Number.POSITIVE_INFINITY);
  return limit === null ? 0 : Math.max(0, value - limit);
}

function isAtLeast(level: Level, least: Level): boolean {
  return worseLevel(level, least) === level;
}

/** Rules are values: one that was read again from where it is stored is the same. */
function isSameRule(a: ThresholdRule, b: ThresholdRule): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
