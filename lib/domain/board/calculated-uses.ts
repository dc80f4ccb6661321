import type { BoardDocument, Page, Tile } from "./document";
import { KEEP } from "./references";
import { referTile } from "./references-of-tiles";

/** A tile and the page on which it stands. */
export interface Use {
  readonly page: Page;
  readonly tile: Tile;
}

/** The tiles that name a calculated metric: as their figure, in a column, or to sort by. */
export function calculatedUses({ pages }: BoardDocument, id: string): readonly Use[] {
  return pages.flatMap((page) =>
    page.tiles.flatMap((tile): readonly Use[] => (namesCalculated(tile, id) ? [{ page, tile }] : [])),
  );
}

function namesCalculated(tile: Tile, id: string): boolean {
  let isNamed = false;
  const calculated = (named: string) => {
    isNamed ||= named === id;
    return named;
  };
  referTile(tile, { ...KEEP, calculated });
  return isNamed;
}
