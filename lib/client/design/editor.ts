import type { BoardDocument, Page } from "@/lib/domain/board/document";
import type { Added } from "@/lib/domain/board/edit/add-tiles";
import type { LeftBehind } from "@/lib/domain/board/edit/bring-clip";
import type { EditProblem } from "@/lib/domain/board/edit/edit-problem";
import { absorb, type History, record, redo, startHistory, undo } from "@/lib/domain/board/history";
import type { Result } from "@/lib/domain/result";

/** What an edit did, to be said to whoever does not see it. */
type Done =
  | "added"
  | "aligned"
  | "changed"
  | "copied"
  | "duplicated"
  | "moved"
  | "pasted"
  | "published"
  | "redone"
  | "removed"
  | "resized"
  | "undone";

interface Note {
  readonly said: Done | EditProblem["code"];
  /** Rises with each: the same may be said twice. */
  readonly number: number;
  /** What pasted tiles could not bring along. */
  readonly left?: LeftBehind;
}

export interface EditorState {
  readonly history: History;
  readonly pageId: string;
  /** Ids of tiles of the page. */
  readonly selected: readonly string[];
  readonly note: Note | null;
}

type Edit = (document: BoardDocument) => Result<BoardDocument | Added, EditProblem>;

/** A document that is being designed, with what can be taken back. */
export interface Editor {
  state(): EditorState;
  subscribe(listener: () => void): () => void;
  /** @param ongoing as of `record`; @returns why it was not done, null when it was */
  edit(change: Edit, done: Done, ongoing?: string): EditProblem | null;
  say(said: Note["said"], left?: LeftBehind): void;
  select(ids: readonly string[]): void;
  turnTo(pageId: string): void;
  undo(): void;
  redo(): void;
  /** Takes somebody else's changes over, under one's own. */
  absorb(base: BoardDocument, theirs: BoardDocument): void;
}

export function createEditor(document: BoardDocument): Editor {
  let state: EditorState = {
    history: startHistory(document),
    pageId: document.pages[0]?.id ?? "",
    selected: [],
    note: null,
  };
  const listeners = new Set<() => void>();

  function set(change: Partial<EditorState>): void {
    state = tidy({ ...state, ...change });
    for (const listener of [...listeners]) listener();
  }
  const noted = (said: Note["said"]): Note => ({ said, number: (state.note?.number ?? 0) + 1 });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(change, done, ongoing) {
      const result = change(state.history.present);
      if (!result.ok) {
        set({ note: noted(result.error.code) });
        return result.error;
      }
      const added = "document" in result.value ? result.value : null;
      const next = "document" in result.value ? result.value.document : result.value;
      set({
        history: record(state.history, next, ongoing ?? null),
        note: done === "changed" ? state.note : noted(done),
        ...(added === null ? {} : { selected: added.ids }),
      });
      return null;
    },
    say: (said, left) => set({ note: left === undefined ? noted(said) : { ...noted(said), left } }),
    select: (selected) => set({ selected }),
    turnTo: (pageId) => set({ pageId, selected: [] }),
    undo() {
      if (state.history.past.length > 0) set({ history: undo(state.history), note: noted("undone") });
    },
    redo() {
      if (state.history.future.length > 0) set({ history: redo(state.history), note: noted("redone") });
    },
    absorb: (base, theirs) => set({ history: absorb(state.history, base, theirs) }),
  };
}

/** The page that is shown; the first where the one that was has gone. */
export function pageOf({ history, pageId }: Pick<EditorState, "history" | "pageId">): Page | undefined {
  const { pages } = history.present;
  return pages.find(({ id }) => id === pageId) ?? pages[0];
}

/** What is chosen is there, whatever was undone or came in. */
function tidy(state: EditorState): EditorState {
  const page = pageOf(state);
  const there = new Set(page?.tiles.map(({ id }) => id));
  const selected = state.selected.filter((id) => there.has(id));
  const isSame = selected.length === state.selected.length;
  return { ...state, pageId: page?.id ?? "", selected: isSame ? state.selected : selected };
}
