import "server-only";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { Caller } from "@/lib/server/access/caller";
import { listBoards } from "@/lib/server/boards/find-boards";
import { withDocument } from "@/lib/server/boards/published";
import type { Db } from "@/lib/server/db/database";

/** What a board is called, and its pages by id where it has several. */
interface ShownTitle {
  readonly name: string;
  readonly pages: Readonly<Record<string, string>>;
}

/**
 * What the boards that the caller may see are called, by id. Pages are told of the boards that some of the displays play: what lists boards loads no
 * document, and of these most are kept as they were parsed.
 */
export async function shownTitles(
  db: Db,
  caller: Caller,
  displays: readonly { readonly settings: Pick<DisplaySettings, "playlist"> }[],
): Promise<Readonly<Record<string, ShownTitle>>> {
  const played = new Set(displays.flatMap(({ settings }) => settings.playlist.map(({ boardId }) => boardId)));
  const titles: Record<string, ShownTitle> = {};
  for (const head of await listBoards(db, caller)) {
    const board = played.has(head.id) ? await withDocument(db, head) : null;
    const pages = board?.document?.pages ?? [];
    const named = pages.length > 1 ? pages.map(({ id, name }) => [id, name]) : [];
    titles[head.id] = { name: head.name, pages: Object.fromEntries(named) };
  }
  return titles;
}
