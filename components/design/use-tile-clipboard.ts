"use client";

import { useContext, useMemo } from "react";
import { keepCopied, readCopied } from "@/lib/client/design/clipboard";
import { newId } from "@/lib/client/design/new-id";
import { UserKey } from "@/lib/client/query/user-key";
import { bringClip, isAllBrought } from "@/lib/domain/board/edit/bring-clip";
import { copyTiles } from "@/lib/domain/board/edit/clip";
import { pasteTiles } from "@/lib/domain/board/edit/paste-tiles";
import { useDesign } from "./design-context";

/** What was copied on any board of this browser; whether there was anything to do. */
export interface TileClipboard {
  copy(): boolean;
  paste(): boolean;
}

/** Copies tiles for every tab, and pastes them with as much of what they name as there is on this board. */
export function useTileClipboard(): TileClipboard {
  const { editor, board, queues } = useDesign();
  const user = useContext(UserKey);
  return useMemo(
    () => ({
      copy() {
        const { history, selected } = editor.state();
        const clip = selected.length === 0 ? null : copyTiles(history.present, selected);
        if (clip?.ok !== true) return false;
        const origin = { tenantId: board.tenantId, queues: queues.map(({ id, name }) => ({ id, name })) };
        const isKept = keepCopied(localStorage, { clip: clip.value, origin }, user);
        if (isKept) editor.say("copied");
        return isKept;
      },
      paste() {
        const copied = readCopied(localStorage, user);
        if (copied === null) return false;
        const here = { tenantId: board.tenantId, queues: queues.map(({ id, name }) => ({ id, name, label: null })) };
        const { clip, left } = bringClip(copied.clip, copied.origin, here);
        const problem = editor.edit((one) => pasteTiles(one, editor.state().pageId, clip, newId), "pasted");
        if (problem === null && !isAllBrought(left)) editor.say("pasted", left);
        return true;
      },
    }),
    [editor, board, queues, user],
  );
}
