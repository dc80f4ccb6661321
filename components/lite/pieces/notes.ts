import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import type { FigureNow } from "@/components/sheet/tile-now";
import { longestAge, type Untold, untoldAge, untoldState } from "./frame";

/** What a note says first, because the title of its tile leaves no room for it, and the words of states that may come to stand there. */
export interface UntoldFirst extends Untold {
  readonly kept: readonly string[];
}

/** A note as it reads while its numbers are live, and as it reads from then on; the style sheet knows which it is. */
export interface NoteWay {
  readonly when: "" | "said-live" | "said-late";
  readonly text: Part;
}

/** A note behind what it says first. `say`: the note behind a word; null where it has no place. */
export function noteWays(
  board: LiteBoard,
  { age: freshness }: Pick<FigureNow, "age">,
  { state, age }: Untold,
  say: (word: string | null) => string | null,
): readonly NoteWay[] {
  const way = (when: NoteWay["when"], word: string | null, marked: Markup | null): readonly NoteWay[] => {
    const text = say(word);
    if (text === null) return [];
    if (word === null || marked === null || !text.startsWith(word)) return [{ when, text }];
    return [{ when, text: html`${marked}${text.slice(word.length)}` }];
  };
  const live = way(age === null && state === null ? "" : "said-live", state?.word ?? null, state && untoldState(state));
  if (age !== null) return [...live, ...way("said-late", longestAge(age.words), untoldAge(board, freshness, age))];
  return state === null ? live : [...live, ...way("said-late", null, null)];
}

/** What stands below a figure. Where it tells why there is no number, it takes as many lines as it needs: then nothing else needs the room. */
export function noteBelow({ problem }: Pick<FigureNow, "problem">, ways: readonly NoteWay[]): Markup {
  // An empty one keeps its place.
  return html`${ways.map(
    ({ when, text }) =>
      html`<p class="note ${problem === null ? "cut" : "whole"} ${when}" dir="auto">${text === "" ? "\u00a0" : text}</p>`,
  )}`;
}

/** What stands beside a numeral, in as many lines as it takes. */
export function notesBeside(ways: readonly NoteWay[]): Markup {
  return html`${ways.map(({ when, text }) => html`<p class="note beside-numeral ${when}" dir="auto">${text}</p>`)}`;
}
