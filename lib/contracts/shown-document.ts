import { array, type Infer, json, nullable, number, object, optional, string } from "./shape";

/*
 * A published board document as viewers receive it: checked in full when it was saved (lib/domain/board), so that here only its
 * frame is looked at. A tile's options are the tile's own matter; one of a kind that this page does not know is shown as such.
 */

const place = object({ x: number, y: number, w: number, h: number });

const shownTile = object({
  id: string,
  kind: string,
  /** In cells of the page's grid of 24 columns. */
  place,
  title: nullable(string),
  options: json,
});
export type ShownTile = Infer<typeof shownTile>;

const shownPage = object({ id: string, name: string, rows: number, tiles: array(shownTile) });
export type ShownPage = Infer<typeof shownPage>;

/** What the board calculates goes by its own name and unit (one of `UNITS`), and whoever asks where it comes from is told how. */
const shownCalculated = object({ id: string, name: string, unit: string, expression: string });
export type ShownCalculated = Infer<typeof shownCalculated>;

export const shownDocument = object({ pages: array(shownPage), calculated: optional(array(shownCalculated)) });
export type ShownDocument = Infer<typeof shownDocument>;
