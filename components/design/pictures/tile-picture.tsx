"use client";

import { SheetTile } from "@/components/sheet/sheet-tile";
import { useBox } from "@/components/ui/use-box";
import type { Tile } from "@/lib/domain/board/document";
import { NOMINAL, tileRoom } from "@/lib/domain/board/type-scale";
import "./pictures.css";

/** Em of a board on a screen of 1080 lines, CSS px. */
const EM = 16;
const ROWS = 12;

/** One tile as a screen shows it, made as small as its frame; `mark` stands for it while there is nothing to show. */
export function TilePicture({ tile, mark }: { readonly tile: Tile | null; readonly mark: string }) {
  const { ref, box } = useBox<HTMLSpanElement>();
  const room = tile === null ? null : tileRoom(tile.place, ROWS, NOMINAL);
  const scale =
    box === null || room === null
      ? null
      : Math.min((box.width * box.em) / (room.width * EM), (box.height * box.em) / (room.height * EM));
  return (
    <span ref={ref} className="tile-picture" aria-hidden="true" inert>
      {tile === null || room === null || scale === null ? (
        <span className="text-lg font-semibold leading-none">{mark}</span>
      ) : (
        <span style={{ width: `${room.width * EM * scale}px`, height: `${room.height * EM * scale}px` }}>
          <span
            className="board sheet tile-sheet"
            style={{ width: `${room.width}em`, height: `${room.height}em`, transform: `scale(${scale})` }}
          >
            <SheetTile tile={tile} rows={ROWS} width={room.width} height={room.height} />
          </span>
        </span>
      )}
    </span>
  );
}
