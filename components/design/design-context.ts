"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Autosave, Saving } from "@/lib/client/design/autosave";
import type { Editor, EditorState } from "@/lib/client/design/editor";
import type { BoardDesign } from "@/lib/contracts/boards/design";

/** What every part of the designer works with. */
export interface DesignContextValue {
  readonly editor: Editor;
  readonly autosave: Autosave;
  readonly board: BoardDesign["board"];
  readonly queues: BoardDesign["queues"];
  /** The tenant's limits. */
  readonly rules: BoardDesign["rules"];
  /** IANA; the tenant's. */
  readonly timeZone: string;
}

const DesignContext = createContext<DesignContextValue | null>(null);

export const DesignProvider = DesignContext.Provider;

export function useDesign(): DesignContextValue {
  const value = useContext(DesignContext);
  if (value === null) throw new Error("A part of the designer stands outside of it.");
  return value;
}

export function useEditorState(): EditorState {
  const { editor } = useDesign();
  return useSyncExternalStore(editor.subscribe, editor.state, editor.state);
}

export function useSaving(): Saving {
  const { autosave } = useDesign();
  return useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
}
