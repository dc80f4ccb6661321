import { useTranslations } from "next-intl";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { BoardTitles } from "./board-titles";

/** What a display said it shows, in words. */
export function useShownWords(titles: BoardTitles): (display: DisplayEntry) => string {
  const t = useTranslations("displays.shows");
  return ({ report }) => {
    const shows = report?.shows ?? null;
    if (shows === null) return t("nothing");
    const board = titles[shows.boardId] ?? t("gone");
    return shows.isTakeover ? t("takeover", { board }) : t("board", { board });
  };
}
