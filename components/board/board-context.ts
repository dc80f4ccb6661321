"use client";

import { createContext, useContext } from "react";
import type { LiveScope } from "@/lib/client/live/scope";

/** What everything on a board needs to know about it. */
export interface BoardContextValue {
  readonly scope: LiveScope;
  /** IANA zone of the tenant's clock times. */
  readonly timeZone: string;
  /** The board's name, where no feed tells it. */
  readonly name?: string;
  /**
   * On a display, where nobody is there to press anything: which page of a designed board is shown (null: its first), and how much larger than
   * designed everything is drawn. Lists turn by themselves there, and what failed is tried again by itself.
   */
  readonly display?: { readonly pageId: string | null; readonly scale: number };
}

const BoardContext = createContext<BoardContextValue>({ scope: { boardId: "" }, timeZone: "UTC" });

export const BoardProvider = BoardContext.Provider;

export function useBoard(): BoardContextValue {
  return useContext(BoardContext);
}
