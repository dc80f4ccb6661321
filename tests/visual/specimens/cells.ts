import type { BoardDocument } from "@/lib/domain/board/document";
import { ROWS } from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { Size } from "@/lib/domain/board/kinds/sizes";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { isNever } from "./live-states";
import { specimensOf } from "./registry";
import { pictured, type SizeName } from "./sizes";
import { type Specimen, STATES } from "./specimen";

/** One labelled cell of a contact sheet. */
export interface Cell {
  readonly label: string;
  readonly specimen: Specimen;
  /** In cells of the grid. */
  readonly size: Size;
  /** A board of that one tile. */
  readonly document: BoardDocument;
}

/** What a contact sheet of a kind shows: its states in the order of the list, then its variants. */
export function cellsOf(kind: TileKindName, sizeName: SizeName): readonly Cell[] {
  const { states, variants } = specimensOf(kind);
  const named: [string, Specimen][] = [];
  for (const state of STATES) {
    const specimen = states[state];
    if (!isNever(specimen)) named.push([state, specimen]);
  }
  return [...named, ...Object.entries(variants)]
    .filter(([, { shrunk }]) => shrunk !== true || sizeName === "minimum")
    .map(([label, specimen]) => {
      const size = sizeOfCell(specimen, pictured(kind, sizeName));
      return { label, specimen, size, document: boardOf(kind, specimen, size) };
    });
}

function sizeOfCell({ shrunk }: Specimen, { w, h }: Size): Size {
  return shrunk === true ? { w: w - 1, h } : { w, h };
}

export const TILE = "tile";

function boardOf(kind: TileKindName, { options = {}, title }: Specimen, { w, h }: Size): BoardDocument {
  const tile = { id: TILE, kind, title: title ?? null, place: { x: 0, y: 0, w, h }, options };
  const page = { id: "page", name: "Page", rows: ROWS.initial, tiles: [tile] };
  const read = parseDocument({ version: 1, pages: [page] });
  if (!read.ok) throw new Error(`${kind}: ${JSON.stringify(read.error)}`);
  return read.value;
}
