"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import "@/components/board/board.css";
import { BoardTop } from "@/components/board/board-top";
import { SheetGrid } from "@/components/sheet/sheet-grid";
import "@/components/sheet/sheet.css";
import { customProperty } from "@/components/ui/custom-property";
import type { ShownPage, ShownTile } from "@/lib/contracts/shown-document";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { boardScale } from "@/lib/domain/display/scale";
import type { DisplayPrivacy, DisplaySettings } from "@/lib/domain/display/settings";
import type { Frame } from "./frame-size";
import { PlainPicture } from "./plain-picture";
import { usePicturedView } from "./use-pictured-view";

interface DrawnBoardProps {
  readonly boardId: string;
  readonly pageId: string | null;
  readonly privacy: DisplayPrivacy;
  /** What is set of the display's screen: from it follows how large it draws. */
  readonly screen: DisplaySettings["screen"];
  readonly frame: Frame;
  /** How much of its size it is drawn in. */
  readonly scale: number;
}

/** What a display shows, by the boards' own tiles with the numbers of now: drawn as large as it hangs there, and then made smaller. */
export function DrawnBoard({ boardId, pageId, privacy, screen, frame, scale }: DrawnBoardProps) {
  const { scope, view } = usePicturedView(boardId, privacy);
  const timeZone = view?.board.timeZone ?? "UTC";
  const document = view?.document;
  const page = document === undefined ? null : (document.pages.find(({ id }) => id === pageId) ?? document.pages[0]);
  const larger = boardScale(page ?? null, { set: screen, widthPx: frame.width, heightPx: frame.height });
  const context = useMemo(
    () => ({ scope, timeZone, display: { pageId, scale: larger } }),
    [scope, timeZone, pageId, larger],
  );
  const shown = useOwnTiles(page ?? null);
  if (view === undefined) return null;
  const { name, tenantName } = view.board;
  return (
    <BoardProvider value={context}>
      <div
        className={page === null ? "board drawn-board drawn-plain" : "board sheet drawn-board"}
        data-shape={frame.shape}
        style={{
          ...customProperty("--board-scale", String(larger)),
          width: `${frame.width}px`,
          height: `${frame.boardHeight}px`,
          fontSize: `${frame.em * larger}px`,
          transform: `scale(${scale})`,
        }}
      >
        {shown === null ? (
          <PlainPicture name={name} tenantName={tenantName} />
        ) : (
          <>
            <BoardTop
              name={name}
              tenantName={tenantName}
              facts={(document?.pages.length ?? 0) > 1 ? [shown.name] : []}
            />
            <SheetGrid page={shown} shape={frame.shape} />
          </>
        )}
      </div>
    </BoardProvider>
  );
}

/** How it is told what stands in a tile's place. */
const IN_PLACE = { size: "medium", align: "center", vertical: "middle" } as const;

/** Another page's own content is loaded on the display, and not once more for each picture of it: it is told whose it is. */
function useOwnTiles(page: ShownPage | null): ShownPage | null {
  const t = useTranslations("displays.picture");
  return useMemo(() => {
    if (page === null) return null;
    const told = (tile: ShownTile): ShownTile => {
      const address = optionsOf(tile, "embed")?.address ?? null;
      if (address === null) return tile;
      const markdown = t("embed", { host: new URL(address).hostname });
      return { ...tile, kind: "text", options: { ...IN_PLACE, markdown } };
    };
    return { ...page, tiles: page.tiles.map(told) };
  }, [page, t]);
}
