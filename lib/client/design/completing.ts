import { type Completion, complete } from "@/lib/domain/expression/complete";
import type { Known } from "@/lib/domain/expression/known";

/** A text that is being typed, with what may come at its cursor. */
export interface Completing {
  readonly text: string;
  readonly cursor: number;
  /** What may be written at the cursor; empty while nobody wants to know. */
  readonly offered: readonly Completion[];
  /** Which of them Enter takes; -1: none. */
  readonly marked: number;
}

export function startCompleting(text: string): Completing {
  return { text, cursor: text.length, offered: [], marked: -1 };
}

/** After a letter came or went: what may come is offered; once a word was begun, Enter takes the likeliest. */
export function typed(text: string, cursor: number, known: Known): Completing {
  const offered = complete(text, cursor, known);
  const isBegun = offered[0] !== undefined && offered[0].from < cursor;
  return { text, cursor, offered, marked: isBegun ? 0 : -1 };
}

/** Nothing is offered any more; the cursor may have been moved. */
export function closed(state: Completing, cursor = state.cursor): Completing {
  return { ...state, cursor, offered: [], marked: -1 };
}

/** To the next of what is offered, or the one before; from the ends around. What is not offered yet is offered first. */
export function stepped(state: Completing, by: 1 | -1, known: Known): Completing {
  const offered = state.offered.length > 0 ? state.offered : complete(state.text, state.cursor, known);
  const count = offered.length;
  if (count === 0) return state;
  const marked = state.marked === -1 ? (by === 1 ? 0 : count - 1) : (state.marked + by + count) % count;
  return { ...state, offered, marked };
}

/** The text with one of what was offered in its place, the cursor where one goes on. */
export function taken({ text }: Completing, { from, to, text: word, cursor }: Completion): Completing {
  const written = text.slice(0, from) + word + text.slice(to);
  return { text: written, cursor: from + cursor, offered: [], marked: -1 };
}
