"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { BoardView, type BoardViewProps } from "@/components/board/board-view";
import { InertLinks } from "@/components/ui/page-link";
import { RenderedAt } from "@/lib/client/clock/use-now";
import { EmptyMoment } from "./empty-moment";
import { ReplayBand } from "./replay-band";
import { ReplayBar } from "./replay-bar";
import { useReplay } from "./use-replay";
import { useReplayKeys } from "./use-replay-keys";
import "./replay.css";

interface ReplayBoardProps extends Pick<BoardViewProps, "board" | "document"> {
  /** The moment that the replay begins at, epoch ms. */
  readonly at: number;
}

/** A board as it was, in the place of what it is: the very same tiles, marked all around as not live. */
export function ReplayBoard({ board, document, at }: ReplayBoardProps) {
  const t = useTranslations("replay");
  const { replay, state, isSet } = useReplay(board.id, at);
  const livePath = `/boards/${encodeURIComponent(board.id)}`;
  useReplayKeys(replay, board.timeZone, livePath);
  const isEmpty = state.numbers === "nothing";
  const shown = useMemo(
    () => (
      // What tiles lead to is live: from here it would look like what was.
      <InertLinks value={true}>
        <BoardView board={board} document={document} replay />
      </InertLinks>
    ),
    [board, document],
  );
  return (
    <div className="replay">
      <ReplayBand replay={replay} state={state} zone={board.timeZone} livePath={livePath} />
      <div className="replay-stage" data-waits={isEmpty || state.numbers === "there" ? undefined : ""}>
        <RenderedAt.Provider value={at}>
          {isEmpty ? (
            <EmptyMoment name={board.name} replay={replay} state={state} zone={board.timeZone} />
          ) : (
            isSet && shown
          )}
        </RenderedAt.Provider>
      </div>
      <ReplayBar replay={replay} state={state} zone={board.timeZone} label={t("controls")} />
    </div>
  );
}
