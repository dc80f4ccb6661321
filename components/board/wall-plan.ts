import { planTiles, type Room, type TilePlan } from "./layout";

/** Height of the line above compact tiles, em. */
export const TOOLBAR = 2.5;

/** The tiles of a wall of `count` queues in `box`, and whether what their bare figures are stands once above them. */
export function planWall(count: number, box: Room): { tiles: TilePlan; hasToolbar: boolean } {
  const bare = planTiles(count, box);
  const hasToolbar = bare.variant === "slim" || bare.variant === "cell";
  if (!hasToolbar) return { tiles: bare, hasToolbar };
  return { tiles: planTiles(count, { width: box.width, height: box.height - TOOLBAR }), hasToolbar };
}
