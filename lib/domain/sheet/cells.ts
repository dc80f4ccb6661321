import type { Level } from "@/lib/domain/state/queue-state";

/** What a tile's row carries: numbers in the units of their metrics, words, or no data. */
export type SheetCell = number | string | null;
export type SheetCells = Readonly<Record<string, SheetCell>>;

/** A level in a cell; what is not there is calm. */
export function levelIn(cell: unknown): Level {
  return cell === "near" || cell === "breach" ? cell : "calm";
}

/** Cells under the name of a row and of a column of it: levels, calculated values, shortened names. */
export function rowCell(field: "level" | "value" | "name", rowId: string, column = ""): string {
  return column === "" ? `${field}/${rowId}` : `${field}/${rowId}/${column}`;
}

/** A cell of what is said of a column of all rows, or of a state of all agents. No row has an empty id. */
export function columnCell(field: string, column: string): string {
  return `${field}//${column}`;
}

/** Ids hold no line feed: they come as JSON from 8x8, which has them opaque, and in addresses. */
const SEPARATOR = "\n";

/** The ids of a tile's rows, in their order, as one cell. */
export function joinIds(ids: readonly string[]): string {
  return ids.filter((id) => !id.includes(SEPARATOR)).join(SEPARATOR);
}

export function splitIds(cell: unknown): readonly string[] {
  return typeof cell === "string" && cell !== "" ? cell.split(SEPARATOR) : [];
}
