"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { SheetSkeleton } from "@/components/board/board-skeleton";
import { BoardView } from "@/components/board/board-view";
import { Boundary } from "@/components/ui/boundary";
import { customProperty } from "@/components/ui/custom-property";
import type { Display } from "@/lib/client/display/display";
import { useFollow, useLive } from "@/lib/client/live/use-live";
import type { DisplayState } from "@/lib/contracts/display/control";
import type { ShownDocument, ShownPage } from "@/lib/contracts/shown-document";
import type { Showing } from "@/lib/domain/display/player";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { useBoardScale } from "./use-board-scale";
import { useIsReady } from "./use-is-ready";

interface StagePageProps {
  readonly page: Showing;
  readonly state: DisplayState;
  /** From how far a screen of which size is read; null: as designed. */
  readonly screen: DisplaySettings["screen"];
  readonly first: ShownDocument | null;
  readonly isShown: boolean;
  /** Whether the server does not answer: then what is kept is the newest that there is. */
  readonly isAway: boolean;
  readonly display: Display | null;
  readonly onReady: (page: Showing, isReady: boolean) => void;
}

/** One page of a board on the stage: seen, or live and drawn out of sight until its turn. */
export function StagePage({ page, state, screen, first, isShown, isAway, display, onReady }: StagePageProps) {
  const { boardId, pageId } = page;
  const root = useRef<HTMLElement>(null);
  const scope = useMemo(() => ({ boardId, display: true }) as const, [boardId]);
  useFollow(scope);
  useEffect(() => display?.mounts(boardId), [display, boardId]);
  const isReady = useIsReady(root, scope, isAway);
  useEffect(() => onReady(page, isReady), [onReady, page, isReady]);
  useEffect(() => {
    if (isReady) display?.isReady(boardId);
  }, [display, boardId, isReady]);
  useEffect(() => () => onReady(page, false), [onReady, page]);
  const document = useLive(scope, (view) => view.document ?? null) ?? first;
  const scale = useBoardScale(document === null ? null : pageOf(document, pageId), screen);
  return (
    <section
      ref={root}
      className="display-page"
      data-board={boardId}
      data-stage={isShown ? "shown" : "hidden"}
      aria-hidden={!isShown}
      style={customProperty("--board-scale", String(scale))}
    >
      <Lasting>
        <PlayedPage page={page} state={state} document={document} scale={scale} />
      </Lasting>
    </section>
  );
}

interface PlayedPageProps extends Pick<StagePageProps, "page" | "state"> {
  readonly document: ShownDocument | null;
  readonly scale: number;
}

function PlayedPage({ page, state, document, scale }: PlayedPageProps) {
  const { boardId, pageId } = page;
  const display = useMemo(() => ({ pageId, scale }), [pageId, scale]);
  const board = state.boards.find(({ id }) => id === boardId);
  // What the board is like comes with its numbers: until then nothing is drawn that it is not.
  if (board !== undefined && board.pages !== null && document === null) return <SheetSkeleton />;
  const { tenantName, timeZone } = state.display;
  const facts = { id: boardId, name: board?.name ?? "", tenantName, timeZone };
  return <BoardView board={facts} document={document} display={display} />;
}

/** The page that is shown of a designed board: its first where the one that is named is not there. */
function pageOf({ pages }: ShownDocument, pageId: string | null): ShownPage | null {
  return pages.find(({ id }) => id === pageId) ?? pages[0] ?? null;
}

/** What failed as a whole is tried again by itself, ms. */
const AGAIN_MS = 30_000;

function Lasting({ children }: { readonly children: React.ReactNode }) {
  return <Boundary fallback={(reset) => <Failed again={reset} />}>{children}</Boundary>;
}

function Failed({ again }: { readonly again: () => void }) {
  const t = useTranslations("player.failed");
  useEffect(() => {
    const timer = setTimeout(again, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [again]);
  return (
    <div className="display-center" role="alert">
      <p className="display-title">{t("title")}</p>
      <p className="display-text">{t("what")}</p>
    </div>
  );
}
