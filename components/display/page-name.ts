import type { DisplayState } from "@/lib/contracts/display/control";
import type { Showing } from "@/lib/domain/display/player";

/** "Sales · Today", or the board's name alone where it has one page or none. */
export function pageName({ boards }: DisplayState, { boardId, pageId }: Pick<Showing, "boardId" | "pageId">): string {
  const board = boards.find(({ id }) => id === boardId);
  if (board === undefined) return "";
  const pages = board.pages ?? [];
  const page = pages.length < 2 ? undefined : pages.find(({ id }) => id === pageId);
  return page === undefined ? board.name : `${board.name} · ${page.name}`;
}
