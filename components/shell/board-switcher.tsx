"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import type { BoardSummary } from "@/lib/contracts/live";
import { Menu } from "./menu";

interface BoardSwitcherProps {
  readonly boards: readonly BoardSummary[];
  readonly currentId: string | undefined;
  /** Whether the person may make boards. */
  readonly canMake: boolean;
}

/** Above this many boards the list is long enough that "all boards" deserves its page. */
const LISTED = 12;

/** Names the board one is at and unfolds the others. */
export function BoardSwitcher({ boards, currentId, canMake }: BoardSwitcherProps) {
  const t = useTranslations("common.shell");
  const current = boards.find((board) => board.id === currentId);
  return (
    <nav aria-label={t("boards")} className="min-w-0">
      <Menu
        buttonClassName="flex h-9 max-w-full min-w-0 items-center rounded-control px-2.5 text-sm font-semibold hover:bg-raised"
        button={
          <>
            <span className="truncate">{current?.name ?? t("boards")}</span>
            <Icon name="down" className="ml-1.5 text-muted" />
          </>
        }
      >
        {(close) => (
          <ul>
            {boards.slice(0, LISTED).map((board) => (
              <li key={board.id}>
                <PageLink
                  href={`/boards/${encodeURIComponent(board.id)}`}
                  aria-current={board.id === currentId ? "page" : undefined}
                  onClick={close}
                  className="block truncate rounded-[7px] px-3 py-2 hover:bg-line aria-[current=page]:font-semibold"
                >
                  {board.name}
                  {board.tenantName !== undefined && (
                    <bdi className="ml-2 font-normal text-muted">{board.tenantName}</bdi>
                  )}
                </PageLink>
              </li>
            ))}
            <li className="mt-1 border-t border-line pt-1">
              <PageLink
                href="/boards"
                onClick={close}
                className="block rounded-[7px] px-3 py-2 text-muted hover:bg-line"
              >
                {t("allBoards", { count: boards.length })}
              </PageLink>
            </li>
            {canMake && (
              <li>
                <PageLink
                  href="/boards/new"
                  onClick={close}
                  className="block rounded-[7px] px-3 py-2 text-muted hover:bg-line"
                >
                  {t("newBoard")}
                </PageLink>
              </li>
            )}
          </ul>
        )}
      </Menu>
    </nav>
  );
}
