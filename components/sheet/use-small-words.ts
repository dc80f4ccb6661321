"use client";

import { useBoard } from "@/components/board/board-context";
import { SMALL_WORDS } from "@/lib/domain/board/type-scale";

/** How large the smaller words of a tile are where the board is shown, em of its root. */
export function useSmallWords(): (typeof SMALL_WORDS)[keyof typeof SMALL_WORDS] {
  return SMALL_WORDS[useBoard().display === undefined ? "desk" : "display"];
}
