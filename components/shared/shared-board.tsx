"use client";

import { useParams } from "next/navigation";
import { useMemo, useState } from "react";
import { BoardView, type BoardViewProps } from "@/components/board/board-view";
import { InertLinks } from "@/components/ui/page-link";
import type { Connection } from "@/lib/client/live/connection";
import { useConnection, useFollow } from "@/lib/client/live/use-live";
import { toggleFullScreen } from "@/lib/client/preferences/full-screen";
import { useFullScreenWall } from "@/lib/client/preferences/use-full-screen-wall";
import { useShortcuts } from "@/lib/client/preferences/use-shortcuts";
import { LinkEnded } from "./link-ended";

/**
 * The board behind the link of this address, as its own viewers have it, and nowhere to go from there. Once the link does not work any more there is
 * no number left to mistake for a live one; it is asked for again every few minutes, should somebody let it work on.
 */
export function SharedBoard({ board, document }: Omit<BoardViewProps, "link">) {
  const { token } = useParams<{ token: string }>();
  const scope = useMemo(() => ({ boardId: board.id, link: token }), [board.id, token]);
  useFollow(scope);
  useFullScreenWall();
  useShortcuts({ f: () => void toggleFullScreen() });
  const hasEnded = useHasEnded(useConnection(scope));
  if (hasEnded)
    return (
      <div role="alert">
        <LinkEnded />
      </div>
    );
  return (
    <InertLinks value={true}>
      <BoardView board={board} document={document} link={token} />
    </InertLinks>
  );
}

/** Over from the server's word on, until it says that there is something again: what fails in between changes nothing. */
function useHasEnded(connection: Connection): boolean {
  const [wasGone, setWasGone] = useState(false);
  const isGone = connection === "gone" || (wasGone && connection !== "live" && connection !== "polling");
  if (isGone !== wasGone) setWasGone(isGone);
  return isGone;
}
