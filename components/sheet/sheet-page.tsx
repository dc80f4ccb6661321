"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo } from "react";
import { customProperty } from "@/components/ui/custom-property";
import { useBox } from "@/components/ui/use-box";
import type { ShownPage, ShownTile } from "@/lib/contracts/shown-document";
import { GRID_COLUMNS } from "@/lib/domain/board/document";
import { GAP, NOMINAL, type Room, tileRoom } from "@/lib/domain/board/type-scale";
import { SheetTile } from "./sheet-tile";

interface SheetPageProps {
  page: ShownPage;
  /** Whether the page fills the screen; else it flows and scrolls, for phones and small windows. */
  isWall: boolean;
}

/** One page of a designed board: plain CSS grid, every tile in its place; in a small window two columns in reading order. */
export function SheetPage({ page, isWall }: SheetPageProps) {
  const t = useTranslations("tiles");
  const { ref, box } = useBox<HTMLDivElement>();
  const area = box ?? NOMINAL;
  // Reading order is also the order for keyboards and screen readers.
  const tiles = useMemo(
    () => [...page.tiles].sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x),
    [page.tiles],
  );
  if (tiles.length === 0) {
    return (
      <div ref={ref} className="sheet-empty flex flex-col items-center justify-center text-center">
        <p className="font-semibold text-[1.6em]">{t("emptyPage")}</p>
        <p className="mt-[0.4em] text-words text-muted">{t("emptyPageHint")}</p>
      </div>
    );
  }
  return (
    <div ref={ref} className="sheet-grid" style={isWall ? wallStyle(page.rows) : undefined}>
      {tiles.map((tile) => {
        const room = isWall ? tileRoom(tile.place, page.rows, area) : flowRoom(tile, area);
        return (
          <div
            key={tile.id}
            className="sheet-place min-h-0 min-w-0"
            data-wide={isWide(tile) || undefined}
            style={isWall ? placeStyle(tile.place) : { minHeight: `${room.height}em` }}
          >
            <SheetTile tile={tile} rows={page.rows} width={room.width} height={room.height} />
          </div>
        );
      })}
    </div>
  );
}

function wallStyle(rows: number): CSSProperties {
  return {
    ...customProperty("--gap", `${GAP}em`),
    gridTemplateColumns: `repeat(${GRID_COLUMNS}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
  };
}

function placeStyle({ x, y, w, h }: ShownPage["tiles"][number]["place"]): CSSProperties {
  return { gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` };
}

/** Between two columns of a small window, em; the same as in sheet.css. */
const FLOW_GAP = 0.65;
/** Height of a grid cell in a small window, em. */
const FLOW_CELL = 4.4;

/** In a small window: half or all of the width, as high as in the design. */
function flowRoom(tile: ShownTile, area: Room): Room {
  const half = (area.width - FLOW_GAP) / 2;
  return { width: isWide(tile) ? area.width : half, height: Math.max(5.6, tile.place.h * FLOW_CELL) };
}

/** What can be read in half the width of a phone; lists, tables and charts cannot. */
const NARROW = new Set(["number", "gauge", "bar", "clock", "countdown", "image"]);

function isWide({ kind, place }: ShownTile): boolean {
  return !NARROW.has(kind) || place.w > GRID_COLUMNS / 2;
}
