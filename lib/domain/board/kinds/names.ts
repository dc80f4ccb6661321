/** Every kind of tile, in the order in which a picker shows them. */
export const TILE_KINDS = [
  "number",
  "gauge",
  "bar",
  "queue",
  "outlook",
  "queue-table",
  "heat-grid",
  "chart",
  "intervals",
  "group",
  "agent-list",
  "agent-grid",
  "agent-states",
  "leaderboard",
  "clock",
  "text",
  "image",
  "ticker",
  "countdown",
  "embed",
] as const;
export type TileKindName = (typeof TILE_KINDS)[number];

/** A kind that this version knows; false for one of a later version. */
export function isTileKind(kind: string): kind is TileKindName {
  return TILE_KINDS.some((known) => known === kind);
}
