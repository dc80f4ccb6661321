"use client";

import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import "@/components/board/board.css";
import { SheetGrid } from "@/components/sheet/sheet-grid";
import "@/components/sheet/sheet.css";
import type { ShownPage } from "@/lib/contracts/shown-document";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";
import type { Frame } from "./frame-size";
import { PlainPicture } from "./plain-picture";
import { usePicturedView } from "./use-pictured-view";

interface DrawnBoardProps {
  readonly boardId: string;
  readonly pageId: string | null;
  readonly privacy: DisplayPrivacy;
  readonly frame: Frame;
  /** How much of its size it is drawn in. */
  readonly scale: number;
}

/** What a display shows, by the boards' own tiles with the numbers of now: drawn as large as it hangs there, and then made smaller. */
export function DrawnBoard({ boardId, pageId, privacy, frame, scale }: DrawnBoardProps) {
  const { scope, view } = usePicturedView(boardId, privacy);
  const timeZone = view?.board.timeZone ?? "UTC";
  const context = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  if (view === undefined) return null;
  const { document } = view;
  const page = document === undefined ? null : (document.pages.find(({ id }) => id === pageId) ?? document.pages[0]);
  return (
    <BoardProvider value={context}>
      <div
        className={page === null ? "board drawn-board drawn-plain" : "board sheet drawn-board"}
        style={{
          width: `${frame.width}px`,
          height: `${frame.height}px`,
          fontSize: `${frame.em}px`,
          transform: `scale(${scale})`,
        }}
      >
        {page === null ? (
          <PlainPicture />
        ) : (
          page !== undefined && <SheetGrid page={ownTiles(page)} shape={frame.shape} />
        )}
      </div>
    </BoardProvider>
  );
}

/** Another page's own content is loaded on the display, and not once more for each picture of it. */
function ownTiles(page: ShownPage): ShownPage {
  return { ...page, tiles: page.tiles.filter(({ kind }) => kind !== "embed") };
}
