"use client";

import { useParams, usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { later } from "@/lib/client/loading/later";
import { whenIdle } from "@/lib/client/loading/when-idle";
import { writePreference } from "@/lib/client/preferences/cookie";
import { toggleFullScreen } from "@/lib/client/preferences/full-screen";
import { useFullScreenWall } from "@/lib/client/preferences/use-full-screen-wall";
import { useShortcuts } from "@/lib/client/preferences/use-shortcuts";
import type { BoardSummary } from "@/lib/contracts/live";
import { neighbours } from "@/lib/domain/neighbours";
import type { Theme } from "@/lib/domain/theme";
import { arrowShortcuts } from "./arrow-shortcuts";
import { BoardSwitcher } from "./board-switcher";
import { LAST_BOARD_COOKIE } from "./last-board";
import { BarLine, ShellBar } from "./shell-bar";
import { useTypeAhead } from "./use-type-ahead";
import { UserMenu } from "./user-menu";

const find = later(() => import("@/components/find/find-dialog").then((module) => module.FindDialog));
const share = later(() => import("@/components/share/share-dialog").then((module) => module.ShareDialog));
const help = later(() => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog));

/** Fetched before anybody asks: a dialog opens at once, also while the server is away. */
function fetchDialogs(): void {
  find.fetchCode();
  help.fetchCode();
}

interface TopBarProps {
  readonly boards: readonly BoardSummary[];
  readonly user: { readonly name: string; readonly email: string };
  /** Ids of the boards that the person may lay out. */
  readonly designs: readonly string[];
  /** Ids of the boards of which the person may read reports. */
  readonly reports: readonly string[];
  /** Ids of the boards that the person may share. */
  readonly shares: readonly string[];
  /** The first admin page that the person may open; null when there is none. */
  readonly adminPath: string | null;
  readonly initialTheme: Theme;
}

const TOOL = "h-9 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text";

/** The supervisor's bar: slim, and gone in full screen, so that the wall belongs to the board. */
export function TopBar({ boards, user, designs, reports, shares, adminPath, initialTheme }: TopBarProps) {
  const t = useTranslations("common.shell");
  const router = useRouter();
  const pathname = usePathname();
  const boardId = useBoardId();
  const { isSupported } = useFullScreenWall();
  const [dialog, setDialog] = useState<"find" | "help" | "share" | null>(null);
  const close = () => setDialog(null);
  const takeTyped = useTypeAhead(dialog !== null);

  useEffect(() => whenIdle(fetchDialogs), []);

  const isKnown = boards.some(({ id }) => id === boardId);
  useEffect(() => {
    if (boardId !== undefined && isKnown) writePreference(LAST_BOARD_COOKIE, boardId);
  }, [boardId, isKnown]);

  const boardPath = boardId === undefined ? "/boards" : `/boards/${encodeURIComponent(boardId)}`;
  const isOnBoard = boardId !== undefined && pathname === boardPath;
  const go = (direction: "previous" | "next") => {
    const target = neighbours(boards, boardId)[direction];
    if (isOnBoard && target !== null) router.push(`/boards/${encodeURIComponent(target.id)}`);
  };
  useShortcuts({
    "/": () => setDialog("find"),
    f: () => void toggleFullScreen(),
    "?": () => setDialog("help"),
    u: () => router.push(isOnBoard ? "/boards" : boardPath),
  });
  const shared = isOnBoard && shares.includes(boardId) ? boards.find(({ id }) => id === boardId) : undefined;
  const designPath = isOnBoard && designs.includes(boardId) ? `${boardPath}/design` : null;
  const replayPath = isOnBoard ? `${boardPath}/replay` : null;
  const reportPath = isOnBoard && reports.includes(boardId) ? `${boardPath}/report` : null;
  useShortcuts(designPath === null ? {} : { e: () => router.push(designPath) });
  useShortcuts(replayPath === null ? {} : { h: () => router.push(replayPath) });
  const canStep = isOnBoard && boards.length > 1;
  useShortcuts(arrowShortcuts(canStep ? { left: () => go("previous"), right: () => go("next") } : null));

  return (
    <>
      <ShellBar>
        <PageLink
          href="/boards"
          className="flex h-9 items-center rounded-control px-2 text-sm font-bold tracking-tight"
        >
          <span className="hidden sm:inline">Wallboard</span>
          <Icon name="board" className="sm:hidden" />
          <span className="sr-only sm:hidden">Wallboard</span>
        </PageLink>
        <BarLine />
        <BoardSwitcher boards={boards} currentId={boardId} canMake={designs.length > 0} />
        <div className="ml-auto flex shrink-0 items-center pl-2">
          <button
            type="button"
            className={`flex ${TOOL} px-2.5 text-sm`}
            onClick={() => setDialog("find")}
            aria-label={t("find")}
            aria-haspopup="dialog"
          >
            <Icon name="find" />
            <span className="ml-2 hidden md:inline">{t("find")}</span>
            <kbd className="ml-2 hidden rounded-[5px] border border-line px-1.5 font-sans text-xs md:inline">/</kbd>
          </button>
          {designPath !== null && (
            <PageLink
              href={designPath}
              className={`hidden px-2.5 text-sm sm:flex ${TOOL}`}
              title={`${t("design")} (e)`}
            >
              {t("design")}
            </PageLink>
          )}
          {replayPath !== null && (
            <PageLink
              href={replayPath}
              className={`hidden px-2.5 text-sm md:flex ${TOOL}`}
              title={`${t("replay")} (h)`}
            >
              {t("replay")}
            </PageLink>
          )}
          {shared !== undefined && (
            <button
              type="button"
              className={`hidden px-2.5 text-sm sm:flex ${TOOL}`}
              onClick={() => setDialog("share")}
              aria-haspopup="dialog"
            >
              {t("share")}
            </button>
          )}
          {isSupported && (
            <button
              type="button"
              className={`hidden w-9 sm:flex ${TOOL}`}
              onClick={() => void toggleFullScreen()}
              aria-label={t("fullScreen")}
              title={`${t("fullScreen")} (f)`}
            >
              <Icon name="fullScreen" />
            </button>
          )}
          <button
            type="button"
            className={`hidden w-9 sm:flex ${TOOL}`}
            onClick={() => setDialog("help")}
            aria-label={t("shortcuts")}
            aria-haspopup="dialog"
            title={`${t("shortcuts")} (?)`}
          >
            <Icon name="help" />
          </button>
          <UserMenu
            user={user}
            adminPath={adminPath}
            initialTheme={initialTheme}
            onHelp={() => setDialog("help")}
            board={{
              designPath,
              replayPath,
              reportPath,
              onShare: shared === undefined ? null : () => setDialog("share"),
            }}
          />
        </div>
      </ShellBar>
      <Suspense fallback={null}>
        {dialog === "find" && <find.Part boards={boards} boardId={boardId} takeTyped={takeTyped} onClose={close} />}
        {dialog === "share" && shared !== undefined && <share.Part board={shared} onClose={close} />}
        {dialog === "help" && <help.Part onClose={close} />}
      </Suspense>
    </>
  );
}

function useBoardId(): string | undefined {
  const { boardId } = useParams<{ boardId?: string }>();
  if (boardId === undefined) return undefined;
  try {
    return decodeURIComponent(boardId);
  } catch {
    return boardId;
  }
}
