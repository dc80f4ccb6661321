import type { Given } from "@/lib/domain/state/given-levels";
import type { LiveView } from "./live";

/** The levels that a board which makes itself, or a page, was given for its queues or agents; null: what is built in applies. */
export function givenLevels(
  { document, tiles }: Pick<LiveView, "document" | "tiles">,
  of: "queues" | "agents",
): Given | null {
  // On a designed board the rows are tiles, and each has its own levels.
  return document === undefined ? (tiles?.find(({ id }) => id === of)?.metrics ?? null) : null;
}
