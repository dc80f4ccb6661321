import { useTranslations } from "next-intl";
import type { PlayableBoard } from "@/lib/contracts/admin/playable";
import { type ItemInput, playedBy } from "./playlist-steps";

/** What an item of a playlist is called: its board, and the page where it is one of several. */
export function useItemName(boards: readonly PlayableBoard[]): (item: Pick<ItemInput, "boardId" | "pageId">) => string {
  const t = useTranslations("displays.playlist");
  return (item) => {
    const { board, page } = playedBy(item, boards);
    if (board === null) return t("gone");
    if (item.pageId !== null) return t("page", { board: board.name, page: page?.name ?? t("gonePage") });
    return (board.pages?.length ?? 0) > 1 ? t("allPages", { board: board.name }) : board.name;
  };
}
