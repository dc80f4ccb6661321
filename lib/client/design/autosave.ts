import type { BoardDocument } from "@/lib/domain/board/document";
import { isEqual } from "@/lib/domain/is-equal";
import { ok } from "@/lib/domain/result";
import type { BothSides, DraftToSave, SaveAnswer } from "./draft-requests";
import type { Editor } from "./editor";

export interface Saving {
  readonly status: "saved" | "unsaved" | "saving" | "failed";
  /** When it was saved last, epoch ms of this browser; null: never. */
  readonly at: number | null;
  /** Both sides, while the choice between them is open. Nothing is saved meanwhile. */
  readonly sides: BothSides | null;
}

interface Stored {
  readonly revision: number;
  /** Null: nothing was ever designed. */
  readonly document: BoardDocument | null;
}

export interface AutosaveOptions {
  readonly editor: Editor;
  readonly stored: Stored;
  readonly at: number | null;
  readonly send: (draft: DraftToSave) => Promise<SaveAnswer>;
  readonly now: () => number;
}

export interface Autosave {
  state(): Saving;
  subscribe(listener: () => void): () => void;
  /** Begins to watch the editor; answers how to stop. */
  start(): () => void;
  /** Saves what is not saved yet; whether everything is. */
  flush(): Promise<boolean>;
  /** Of what is stored. */
  revision(): number;
  choose(side: "mine" | "theirs"): void;
  /** What is stored was replaced as a whole: by a version, or by what is published. */
  replaced(stored: Stored): void;
}

/** How long after the last change it is saved, and how long after a failure it is tried again, ms. */
export const SAVES_AFTER_MS = 700;
export const RETRIES_AFTER_MS = 4000;

/** Saves an editor's document as it changes: one attempt at a time, the newest state each, upon what is stored. */
export function createAutosave({ editor, stored: first, at, send, now }: AutosaveOptions): Autosave {
  let stored = first;
  const start = editor.state().history.present;
  let state: Saving = { status: "saved", at, sides: null };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const present = () => editor.state().history.present;
  const isSaved = () => isEqual(present(), stored.document ?? start);

  function set(change: Partial<Saving>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function plan(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function onChange(): void {
    if (isSaved()) {
      if (running === null && state.status === "unsaved") set({ status: "saved" });
      return;
    }
    if (state.sides !== null) return;
    if (running === null && state.status !== "failed") set({ status: "unsaved" });
    plan(SAVES_AFTER_MS);
  }

  async function save(): Promise<void> {
    const sent = present();
    set({ status: "saving" });
    const answer = await send({ revision: stored.revision, document: sent, base: stored.document });
    if (answer.kind === "failed") {
      set({ status: "failed" });
      return;
    }
    if (answer.kind === "conflict") {
      set({ status: "unsaved", sides: answer.sides });
      return;
    }
    const { revision, document } = answer.saved;
    stored = { revision, document: document ?? sent };
    if (document !== null) editor.absorb(sent, document);
    set({ status: isSaved() ? "saved" : "unsaved", at: now() });
  }

  async function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (state.sides === null) {
      if (running !== null) {
        await running;
        continue;
      }
      if (isSaved()) return true;
      running = save();
      await running;
      running = null;
      if (state.status !== "failed") continue;
      plan(RETRIES_AFTER_MS);
      return false;
    }
    return false;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stop = editor.subscribe(onChange);
      return () => {
        stop();
        if (timer !== null) clearTimeout(timer);
      };
    },
    flush,
    revision: () => stored.revision,
    choose(side) {
      const { sides } = state;
      if (sides === null) return;
      const { revision, theirs, merged } = sides;
      stored = { revision, document: theirs };
      set({ sides: null });
      const mine = merged ?? present();
      // Theirs is a step of its own whichever is kept, so that undoing brings back the other side exactly.
      editor.edit(() => ok(theirs ?? start), "changed");
      if (side === "mine") editor.edit(() => ok(mine), "changed");
      onChange();
    },
    replaced(next) {
      stored = next;
      editor.edit(() => ok(next.document ?? start), "changed");
      set({ status: "saved", at: now() });
    },
  };
}
