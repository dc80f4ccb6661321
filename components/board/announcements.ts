import type { Level } from "@/lib/domain/state/queue-state";

export interface NamedLevel {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
}

/** What is worth saying aloud: queues that came into breach and queues that left it. */
export interface Announcement {
  readonly breached: readonly string[];
  readonly recovered: readonly string[];
}

/** Least time between two announcements, ms: a reader must be able to finish a sentence. */
export const QUIET_MS = 10_000;

/** Names said in one breath; the rest is counted. */
const NAMED = 3;

/**
 * What changed since `spoken`, the levels as they were last announced; null when nothing did. A queue seen for the
 * first time says nothing, nor does one that went: only a change that somebody could have watched is news.
 */
export function announce(spoken: ReadonlyMap<string, Level>, now: readonly NamedLevel[]): Announcement | null {
  const changed = now.filter(({ id, level }) => {
    const before = spoken.get(id);
    return before !== undefined && (before === "breach") !== (level === "breach");
  });
  if (changed.length === 0) return null;
  const names = (breach: boolean) =>
    changed.filter(({ level }) => (level === "breach") === breach).map(({ name }) => name);
  return { breached: names(true), recovered: names(false) };
}

/** The names to say and how many more there are. */
export function shorten(names: readonly string[]): { named: readonly string[]; more: number } {
  return { named: names.slice(0, NAMED), more: Math.max(0, names.length - NAMED) };
}
