import { useTranslations } from "next-intl";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { BoardTitles } from "./board-titles";

/** What a display said it shows, in words. */
export function useShownWords(titles: BoardTitles): (display: DisplayEntry) => string {
  const t = useTranslations("displays.shows");
  return ({ report }) => {
    const shows = report?.shows ?? null;
    if (shows === null) return t("nothing");
    const known = titles[shows.boardId];
    const page = known === undefined || shows.pageId === null ? undefined : known.pages[shows.pageId];
    const board =
      known === undefined ? t("gone") : page === undefined ? known.name : t("page", { board: known.name, page });
    return shows.isTakeover ? t("takeover", { board }) : t("board", { board });
  };
}
