import type { ShownTile } from "@/lib/contracts/shown-document";
import type { Room } from "@/lib/domain/board/type-scale";

/** What every tile of a designed board is given. */
export interface TileProps {
  readonly tile: ShownTile;
  /** The whole tile's room, em of the board's root. */
  readonly room: Room;
}
