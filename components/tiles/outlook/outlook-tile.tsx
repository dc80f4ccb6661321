"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { FigureSkeleton } from "@/components/sheet/figure-body";
import { PlainTile } from "@/components/sheet/plain-tile";
import { problemKey } from "@/components/sheet/problem-key";
import { TileFrame } from "@/components/sheet/tile-frame";
import { figureNow, tileCells, tileName } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { PageLink } from "@/components/ui/page-link";
import { Shrink } from "@/components/ui/shrink";
import { useLive } from "@/lib/client/live/use-live";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom } from "@/lib/domain/board/type-scale";
import { outlookLines } from "./outlook-lines";
import { OutlookList } from "./outlook-list";

/** What comes next of a queue: estimates, and said to be. What they rest on has the queue's page, where the title leads. */
export function OutlookTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const { scope } = useBoard();
  const options = optionsOf(tile, "outlook");
  const parts = options?.parts ?? [];
  const name = useLive(scope, (view) => tileName(view, tile.id)) ?? "";
  const shown = useMoment(scope, (view, now) => {
    const cells = tileCells(view, tile.id);
    const figure = figureNow(view, tile.id, now);
    return cells === null || figure === null ? null : { figure, lines: outlookLines(cells, parts, { now, locale, t }) };
  });
  if (options === null) return null;
  const title = name === "" ? t("kinds.outlook") : t("outlook.title", { queue: name });
  const { queue } = options;
  if (queue === null) return <PlainTile room={room} title={title} text={t("problems.nothing-chosen")} />;
  const problem = shown?.figure.problem ?? null;
  if (problem !== null) return <PlainTile room={room} title={title} text={t(`problems.${problemKey(problem)}`)} />;
  const link = (
    <PageLink
      href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queue)}`}
      className="tile-link max-w-full truncate"
    >
      {title}
    </PageLink>
  );
  return (
    <TileFrame room={room} title={title} heading={link} figure={shown?.figure ?? null}>
      {shown == null ? (
        <FigureSkeleton />
      ) : shown.lines.length === 0 ? (
        <Shrink
          content={t("outlook.thin")}
          cutWord="…"
          place="middle"
          className="sheet-note flex-1 text-center leading-[1.3] text-muted"
        >
          <p>{t("outlook.thin")}</p>
        </Shrink>
      ) : (
        <OutlookList lines={shown.lines} room={bodyRoom(room)} />
      )}
    </TileFrame>
  );
}
