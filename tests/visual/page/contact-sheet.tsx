import { type CSSProperties, useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import { SheetTile } from "@/components/sheet/sheet-tile";
import type { ShownTile } from "@/lib/contracts/shown-document";
import { ROWS } from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { NOMINAL, tileRoom } from "@/lib/domain/board/type-scale";
import { TIME_ZONE } from "../scenes/moment";
import { type Cell, cellsOf } from "../specimens/cells";
import { pictured, type SizeName } from "../specimens/sizes";
import { Frame } from "./frame";
import "@/components/board/board.css";
import "@/components/sheet/sheet.css";

/** One em of a board on a screen of 1920 × 1080, px. */
const EM = 16;
const GAP = 16;
const WIDTH = 1920;

interface ContactSheetProps {
  kind: TileKindName;
  size: SizeName;
}

/** A kind of tile in all of its states, each in a cell as large as it is on a board of 1920 × 1080. */
export function ContactSheet({ kind, size }: ContactSheetProps) {
  const cells = useMemo(() => cellsOf(kind, size), [kind, size]);
  const width = tileRoom(pictured(kind, size), ROWS.initial, NOMINAL).width * EM;
  const columns = Math.max(1, Math.floor((WIDTH - GAP) / (width + GAP)));
  const boards = cells.map(({ label, document, specimen: { scene } }) => ({ boardId: label, document, scene }));
  return (
    <Frame boards={boards}>
      <main id="picture" className="board sheet" style={sheetStyle(columns, width)}>
        {cells.map((cell) => (
          <CellOf key={cell.label} cell={cell} />
        ))}
      </main>
    </Frame>
  );
}

function CellOf({ cell: { label, document, size, specimen } }: { cell: Cell }) {
  const context = useMemo(() => ({ scope: { boardId: label }, timeZone: TIME_ZONE }), [label]);
  const tile = document.pages[0]?.tiles[0];
  const { width, height } = tileRoom(size, ROWS.initial, NOMINAL);
  if (tile === undefined) throw new Error(`${label} has no tile`);
  const shown: ShownTile = specimen.crashes === true ? { ...tile, options: crashing() } : tile;
  return (
    <figure data-cell={label} data-loading={specimen.scene === "loading" || undefined}>
      <figcaption style={{ fontSize: 13, lineHeight: "20px" }}>{label}</figcaption>
      <div className="sheet-place" style={{ width: `${width}em`, height: `${height}em` }}>
        <BoardProvider value={context}>
          <SheetTile tile={shown} rows={ROWS.initial} width={width} height={height} />
        </BoardProvider>
      </div>
    </figure>
  );
}

function sheetStyle(columns: number, width: number): CSSProperties {
  return {
    display: "inline-grid",
    gridTemplateColumns: `repeat(${columns}, ${width}px)`,
    gridTemplateRows: "none",
    gap: GAP,
    padding: GAP,
    height: "auto",
    overflow: "visible",
    fontSize: EM,
  };
}

/** Options that no component survives. */
function crashing(): ShownTile["options"] {
  return new Proxy(
    {},
    {
      get: () => {
        throw new Error("crashes on purpose");
      },
    },
  );
}
