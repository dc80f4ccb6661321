import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { needsOfTile } from "@/lib/domain/board/tile-facts";
import type { Json } from "@/lib/domain/json";
import { agentName } from "@/lib/domain/sheet/agent-name";
import type { DisplayPrivacy } from "./settings";

/** An agent's name as a display may know it; empty where it may know none. */
export function nameUnder(name: string, privacy: DisplayPrivacy): string {
  switch (privacy) {
    case "full":
    case "first":
    case "initials":
      return agentName(name, privacy);
    case "hidden":
    case "lobby":
      return "";
  }
}

/** Whether a board may hang where the public sees it: designed, and of no tile that is made of single agents. Figures of queues and groups are sums. */
export function isLobbySafe(document: BoardDocument | null): boolean {
  return document?.pages.every(({ tiles }) => tiles.every((tile) => !carriesAgents(tile, document))) === true;
}

/**
 * A document as a display of this privacy is sent it and has it evaluated, from agents who are named by `nameUnder`. In a lobby, tiles that
 * are made of agents are not there. Names that are initials already are not shortened once more, to a single letter.
 */
export function documentUnder(document: BoardDocument, privacy: DisplayPrivacy): BoardDocument {
  if (privacy === "lobby") return changeTiles(document, (tile) => (carriesAgents(tile, document) ? [] : [tile]));
  return privacy === "initials" ? changeTiles(document, (tile) => [asNamed(tile)]) : document;
}

function carriesAgents(tile: Tile, document: BoardDocument): boolean {
  // A rule may hold a figure against another of the same rows, so it is of agents only where the figure is.
  const { agents, inQueue } = needsOfTile(tile, { document, tenant: {} });
  return agents.length > 0 || inQueue.length > 0;
}

function asNamed(tile: Tile): Tile {
  const named =
    optionsOf(tile, "agent-list") ?? optionsOf(tile, "agent-grid") ?? optionsOf(tile, "leaderboard") ?? null;
  if (named === null) return tile;
  const options: Json = { ...named, names: "full" };
  return { ...tile, options };
}

function changeTiles(document: BoardDocument, change: (tile: Tile) => readonly Tile[]): BoardDocument {
  return { ...document, pages: document.pages.map((page) => ({ ...page, tiles: page.tiles.flatMap(change) })) };
}
