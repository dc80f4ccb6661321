"use client";

import { useTranslations } from "next-intl";
import { memo, Suspense, useMemo } from "react";
import { FailedTile } from "@/components/board/failed-tile";
import { tilePart } from "@/components/tiles/registry";
import { Boundary } from "@/components/ui/boundary";
import { Card } from "@/components/ui/card";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { isTooSmall } from "@/lib/domain/board/layout/rooms";
import { PlainTile, TooSmallTile } from "./plain-tile";
import type { TileProps } from "./tile-props";

interface SheetTileProps {
  tile: TileProps["tile"];
  /** Of the tile's page as it was made. */
  rows: number;
  /** The whole tile's, em of the board's root. */
  width: number;
  height: number;
}

/** A tile of a designed board in its place: fails alone, and is rendered again only for a change of its own. */
export const SheetTile = memo(function SheetTile({ tile, rows, width, height }: SheetTileProps) {
  const t = useTranslations("tiles");
  const room = useMemo(() => ({ width, height }), [width, height]);
  const { kind } = tile;
  const part = tilePart(kind);
  if (part === null) return <PlainTile room={room} title={t("unknown")} text={t("unknownHint", { kind })} />;
  if (isTooSmall(tile, rows, room))
    return <TooSmallTile room={room} title={tile.title ?? (isTileKind(kind) ? t(`kinds.${kind}`) : kind)} />;
  return (
    <Boundary resetKey={tile} fallback={(reset) => <FailedTile text={t("failed")} reset={reset} />}>
      <Suspense fallback={<Card className="h-full" aria-busy="true" />}>
        <part.Part tile={tile} room={room} />
      </Suspense>
    </Boundary>
  );
});
