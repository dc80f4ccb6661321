"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { SheetTile } from "@/components/sheet/sheet-tile";
import type { Tile } from "@/lib/domain/board/document";
import { useDesign } from "./design-context";
import { isFocusAlone } from "./roving";
import type { BeginDrag, Corner } from "./use-drag";
import { useTileName } from "./use-tile-name";

const CORNERS: readonly Corner[] = ["nw", "ne", "sw", "se"];

interface CanvasTileProps {
  readonly tile: Tile;
  /** Of the tile's page. */
  readonly rows: number;
  /** Em of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly isSelected: boolean;
  /** No other is chosen: it can be resized. */
  readonly isAlone: boolean;
  readonly begin: BeginDrag;
}

/** A tile as screens show it, under a button that stands for it in the designer. */
export const CanvasTile = memo(function CanvasTile(props: CanvasTileProps) {
  const { tile, rows, width, height, isSelected, isAlone, begin } = props;
  const t = useTranslations("design.canvas");
  const { editor } = useDesign();
  const name = useTileName(tile);
  const { x, y, w, h } = tile.place;
  return (
    <div
      className="design-place"
      data-selected={isSelected || undefined}
      style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
    >
      <div className="h-full min-w-0" inert>
        <SheetTile tile={tile} rows={rows} width={width} height={height} />
      </div>
      <button
        type="button"
        data-tile={tile.id}
        aria-pressed={isSelected}
        aria-label={t("tile", { name, column: x + 1, row: y + 1, width: w, height: h })}
        className="design-handle"
        onPointerDown={(event) => {
          const { selected } = editor.state();
          if (event.shiftKey)
            editor.select(isSelected ? selected.filter((id) => id !== tile.id) : [...selected, tile.id]);
          else {
            if (!isSelected) editor.select([tile.id]);
            begin(event, tile.id, "move");
          }
        }}
        onFocus={(event) => {
          // By the keyboard: what has the focus is what the arrows move. A pointer has chosen already.
          if (isFocusAlone() || !event.currentTarget.matches(":focus-visible")) return;
          if (!editor.state().selected.includes(tile.id)) editor.select([tile.id]);
        }}
      />
      {isSelected &&
        isAlone &&
        CORNERS.map((corner) => (
          <span
            key={corner}
            aria-hidden="true"
            data-corner={corner}
            className="design-corner"
            onPointerDown={(event) => {
              event.preventDefault();
              begin(event, tile.id, corner);
            }}
          />
        ))}
    </div>
  );
});
