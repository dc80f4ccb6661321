import "server-only";
import { type Ask, JOINT_ROSTER, rosterKey, SINGLE_ROSTERS } from "./plan";
import type { RowSource, RowTrack } from "./row-source";
import type { Track } from "./track";

/*
 * Who serves which queue. API fact: the one request that tells of all queues leaves out whoever did nothing today, and queues of which that is
 * true of everybody; only a queue's own roster has them. Of many queues these are asked in turn and remembered.
 */

/** A roster that fails counts, and one that nobody wants is remembered, at least this long after its last good answer, ms. */
export const ROSTER_KEPT_MS = 15 * 60_000;
/** So many of its turns a queue's roster may miss before it counts no more. */
const TURNS_MISSED = 3;

export function isRoster({ kind }: Ask): boolean {
  return kind === "roster" || kind === "rosters";
}

/** Whether this is one of so many rosters that a sweep asks only some of them. */
export function isInTurn(ask: Ask): boolean {
  return ask.kind === "roster" && ask.among > SINGLE_ROSTERS;
}

/** Of those that may be asked now, the rosters whose turn it is: never asked ones first, then those asked the longest ago. */
export function nextInTurn(due: readonly Track[]): readonly Track[] {
  const inTurn = due.filter(({ ask }) => isInTurn(ask));
  return inTurn
    .toSorted((a, b) => Number(a.startedAt > b.startedAt) - Number(a.startedAt < b.startedAt))
    .slice(0, SINGLE_ROSTERS);
}

export type RosterSource = Pick<RowSource, "tracks" | "tenant" | "lastGoodAt">;

/**
 * The ids of those who serve a queue: whom its own roster or the joint one names, for either can name somebody whom the other lacks. Null:
 * nobody knows. How old a roster may be is told against 8x8's last good answer of any kind, so that in an outage it lasts as long as the
 * figures beside it, which say their age.
 */
export function rosterOf(queueId: string, source: RosterSource): readonly string[] | null {
  const [own, joint] = [rosterKey(queueId), JOINT_ROSTER].map((key) => countingRoster(source.tracks.get(key), source));
  if (own === undefined && joint === undefined) return null;
  const [first = [], second] = [own, joint].flatMap((rosters) => (rosters?.has(queueId) ? [rosters.get(queueId)] : []));
  return second === undefined ? first : [...new Set([...first, ...second])];
}

function countingRoster(
  track: RowTrack | undefined,
  { tenant, lastGoodAt }: RosterSource,
): ReadonlyMap<string, readonly string[]> | undefined {
  if (track === undefined || track.held === null) return undefined;
  const age = (lastGoodAt ?? track.held.fetchedAt) - track.held.fetchedAt;
  const counts = age <= Math.max(ROSTER_KEPT_MS, TURNS_MISSED * track.everyMs(tenant.intervalMs));
  return counts ? track.held.taken.rosters : undefined;
}
