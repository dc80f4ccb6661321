import type { PlayableBoard } from "@/lib/contracts/admin/playable";
import type { SettingsInput } from "@/lib/contracts/display/settings";
import { ITEM_SECONDS } from "@/lib/domain/display/settings";

export type ItemInput = SettingsInput["playlist"][number];

/** A board, or one of its pages, at the end of a playlist. */
export function newItem(id: string, boardId: string, pageId: string | null): ItemInput {
  return { id, boardId, pageId, seconds: ITEM_SECONDS.initial, hours: null, takesOver: false };
}

/** How long one round through a playlist takes when everything in it plays, s: a board with all its pages has its seconds for each. */
export function roundSeconds(items: readonly ItemInput[], boards: readonly PlayableBoard[]): number {
  return items.reduce((sum, { boardId, pageId, seconds }) => {
    const pages = boards.find(({ id }) => id === boardId)?.pages ?? [];
    return sum + seconds * (pageId === null ? Math.max(1, pages.length) : 1);
  }, 0);
}

/** What an item of a playlist stands for; null parts where there is no such thing (any more). */
export function playedBy(item: Pick<ItemInput, "boardId" | "pageId">, boards: readonly PlayableBoard[]) {
  const board = boards.find(({ id }) => id === item.boardId) ?? null;
  const page = board?.pages?.find(({ id }) => id === item.pageId) ?? null;
  return { board, page, isGone: board === null || (item.pageId !== null && page === null) };
}
