"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo } from "react";
import { customProperty } from "@/components/ui/custom-property";
import { useBox } from "@/components/ui/use-box";
import type { ShownPage } from "@/lib/contracts/shown-document";
import type { Place } from "@/lib/domain/board/document";
import { layoutFor, SHAPES, type Shape } from "@/lib/domain/board/layout/layout-for";
import { NOMINAL_ROOMS, phoneRow, roomIn } from "@/lib/domain/board/layout/rooms";
import { SheetTile } from "./sheet-tile";

interface SheetGridProps {
  page: ShownPage;
  /** The shape of what the page is shown on: how its tiles are placed, and how much room each has. */
  shape: Shape;
  /** Whether the style sheet chooses the places by the window's own shape; `shape` is then what it chooses. */
  isAutomatic?: boolean;
}

/** One page of a designed board on a screen of some shape: plain CSS grid, every tile in its place. */
export function SheetGrid({ page, shape, isAutomatic = false }: SheetGridProps) {
  const t = useTranslations("tiles");
  const { ref, box } = useBox<HTMLDivElement>();
  const layouts = useMemo(() => layoutsOf(page), [page]);
  const { grid, places, tiles } = layouts;
  const area = box ?? NOMINAL_ROOMS[shape];
  if (tiles.length === 0) {
    return (
      <div ref={ref} className="sheet-empty flex flex-col items-center justify-center text-center">
        <p className="font-semibold text-[1.6em]">{t("emptyPage")}</p>
        <p className="mt-[0.4em] text-words text-muted">{t("emptyPageHint")}</p>
      </div>
    );
  }
  const layout = layouts[shape];
  return (
    <div ref={ref} className="sheet-grid" data-shape={isAutomatic ? "auto" : shape} style={grid}>
      {layout.tiles.map(({ id, place }, index) => {
        const tile = tiles[index];
        if (tile === undefined) return null;
        const { width, height } = roomIn(layout, place, { shape, rows: page.rows, area });
        return (
          <div key={id} className="sheet-place min-h-0 min-w-0" style={places[index]}>
            <SheetTile tile={tile} rows={page.rows} width={width} height={height} />
          </div>
        );
      })}
    </div>
  );
}

/** A page on every shape at once, and what sheet.css chooses from. Each layout has the tiles in the same order: that in which they are read. */
function layoutsOf(page: ShownPage) {
  const [landscape, portrait, phone] = [
    layoutFor(page, "landscape"),
    layoutFor(page, "portrait"),
    layoutFor(page, "phone"),
  ];
  const byId = new Map(page.tiles.map((tile) => [tile.id, tile]));
  const layouts = { landscape, portrait, phone };
  const grid: CSSProperties = {
    ...customProperty("--landscape-rows", String(landscape.rows)),
    ...customProperty("--portrait-rows", String(portrait.rows)),
    ...customProperty("--phone-row", `${phoneRow(page.rows)}em`),
  };
  const places = landscape.tiles.map((_, index) =>
    Object.assign({}, ...SHAPES.map((shape) => areaOf(shape, layouts[shape].tiles[index]?.place))),
  );
  return { ...layouts, grid, places, tiles: landscape.tiles.map(({ id }) => byId.get(id)) };
}

function areaOf(shape: Shape, place: Place | undefined): CSSProperties {
  if (place === undefined) return {};
  const { x, y, w, h } = place;
  return customProperty(`--${shape}`, `${y + 1} / ${x + 1} / span ${h} / span ${w}`);
}
