import { isEqual } from "@/lib/domain/is-equal";
import type { BoardDocument } from "./document";
import { merge } from "./merge/merge";

const MOST_STEPS = 100;

/** A document with what it was before and what was undone. Documents share what they have in common, so a hundred of them are small. */
export interface History {
  /** The oldest first. */
  readonly past: readonly BoardDocument[];
  readonly present: BoardDocument;
  /** The next to be done again first. */
  readonly future: readonly BoardDocument[];
  /** What the newest step was a part of: steps of one name become one, as the letters of a word do. */
  readonly ongoing: string | null;
}

export function startHistory(present: BoardDocument): History {
  return { past: [], present, future: [], ongoing: null };
}

/**
 * The next step; a document that is equal is none. What was undone before cannot be done again.
 *
 * @param ongoing names something that takes many steps and is undone as one ("title of t1"); null ends it
 */
export function record(history: History, next: BoardDocument, ongoing: string | null = null): History {
  const { past, present } = history;
  if (isEqual(present, next)) return history;
  if (ongoing !== null && ongoing === history.ongoing) return { past, present: next, future: [], ongoing };
  return { past: [...past, present].slice(-MOST_STEPS), present: next, future: [], ongoing };
}

/** One step back; the same history where there is none. */
export function undo(history: History): History {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], ongoing: null };
}

/** One undone step again; the same history where there is none. */
export function redo(history: History): History {
  const { past, present, future } = history;
  const [next, ...later] = future;
  return next === undefined ? history : { past: [...past, present], present: next, future: later, ongoing: null };
}

/**
 * The history after somebody else's changes came in: they are in every document of it, so undoing takes one's own changes back and not
 * theirs. Where one's own contradict them, one's own stay.
 */
export function absorb(history: History, base: BoardDocument, theirs: BoardDocument): History {
  const withTheirs = (mine: BoardDocument) => merge(base, mine, theirs).document;
  return {
    past: history.past.map(withTheirs),
    present: withTheirs(history.present),
    future: history.future.map(withTheirs),
    ongoing: null,
  };
}
