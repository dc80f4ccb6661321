"use client";

import { memo, Suspense, useEffect, useMemo } from "react";
import type { LiveScope } from "@/lib/client/live/scope";
import { useFollow, useLive } from "@/lib/client/live/use-live";
import { later } from "@/lib/client/loading/later";
import { useHydrated } from "@/lib/client/loading/use-hydrated";
import type { ShownDocument } from "@/lib/contracts/shown-document";
import "./board.css";
import "@/components/sheet/sheet.css";
import type { SheetBoardProps } from "@/components/sheet/sheet-board";
import { BoardProvider, useBoard } from "./board-context";
import { BoardSkeleton, SheetSkeleton } from "./board-skeleton";

/*
 * A board is one of two things, and loads the code of no other; how either looks comes with the page, because the server
 * renders before that code is there.
 */
const automatic = later(() => import("./automatic-board").then((module) => module.AutomaticBoard));
const sheet = later(() => import("@/components/sheet/sheet-board").then((module) => module.SheetBoard));

export interface BoardViewProps {
  /** What the server knows of the board before the first data. `timeZone` is IANA. */
  board: { id: string; name: string; tenantName: string; timeZone: string };
  /** Of a designed board; null where a board makes itself. A view of another document takes its place without a reload. */
  document: ShownDocument | null;
  /** The token of the link that the board is seen by; absent for those who are signed in. */
  link?: string;
  /** On a display: the page of a designed board that it shows, null for the first, and how much larger than designed it draws everything. */
  display?: { readonly pageId: string | null; readonly scale: number };
  /** The board as it was: its replay says what is to be seen, and when that was. */
  replay?: true;
}

/** A board, live: as somebody designed it, else as it makes itself. */
export function BoardView({ board, document: first, link, display, replay }: BoardViewProps) {
  const boardId = board.id;
  const isDisplay = display !== undefined;
  const scope = useMemo(() => scopeOf(boardId, link, isDisplay, replay), [boardId, link, isDisplay, replay]);
  useFollow(scope);
  // Fetched beside the first numbers, not after them.
  useEffect(() => (first === null ? automatic : sheet).fetchCode(), [first]);
  const timeZone = useLive(scope, (view) => view.board.timeZone) ?? board.timeZone;
  const isDesigned = useLive(scope, (view) => (view.document ?? null) !== null) || first !== null;
  const context = useMemo(
    () => (display === undefined ? { scope, timeZone } : { scope, timeZone, display }),
    [scope, timeZone, display],
  );
  const { name, tenantName } = board;
  return (
    <BoardProvider value={context}>
      {isDesigned ? (
        <SheetPlace name={name} tenantName={tenantName} document={first} />
      ) : (
        <AutomaticPlace name={name} tenantName={tenantName} />
      )}
    </BoardProvider>
  );
}

/**
 * Told nothing of the numbers: what is known of them the sheet asks for itself. React throws away what the server rendered, and a focus in it, when
 * something is told to a part whose code is not there yet, and the first numbers may well come before it.
 */
const SheetPlace = memo(function SheetPlace(props: SheetBoardProps) {
  return (
    <Suspense fallback={<SheetSkeleton />}>
      <sheet.Part {...props} />
    </Suspense>
  );
});

function scopeOf(boardId: string, link: string | undefined, isDisplay: boolean, replay: true | undefined): LiveScope {
  if (isDisplay) return { boardId, display: true };
  if (replay === true) return { boardId, replay };
  return link === undefined ? { boardId } : { boardId, link };
}

/** The server renders the bare shape alone: there are no numbers before the browser's own, and nothing is rendered twice. */
function AutomaticPlace(first: { name: string; tenantName: string }) {
  const { scope } = useBoard();
  const isHydrated = useHydrated();
  const facts = useLive(scope, ({ board: { name, tenantName } }) => ({ name, tenantName })) ?? first;
  const skeleton = <BoardSkeleton {...facts} />;
  return isHydrated ? (
    <Suspense fallback={skeleton}>
      <automatic.Part {...facts} />
    </Suspense>
  ) : (
    skeleton
  );
}
