"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { Note } from "@/components/sheet/figure-body";
import { planNote } from "@/components/sheet/note-plan";
import { NoteBeside } from "@/components/sheet/noted-numeral";
import { PlainTile } from "@/components/sheet/plain-tile";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { fitNumeral } from "@/components/ui/fit";
import { useTicking } from "@/lib/client/clock/use-now";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { BY_HEIGHT, bodyRoom, LARGEST_FIGURE, NOTE_HEIGHT } from "@/lib/domain/board/type-scale";
import { formatDayAndClock } from "@/lib/domain/format/format";
import { textWidth } from "@/lib/domain/format/text-width";
import { countdownAt, countdownText } from "./countdown-at";

/** How long until a moment, by the server's clock. */
export function CountdownTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles.countdown");
  const locale = useLocale();
  const { timeZone } = useBoard();
  const options = optionsOf(tile, "countdown");
  const until = options?.until == null ? null : Date.parse(options.until);
  const left = useTicking((now) => (until === null || now === 0 ? null : countdownAt(until, now)));
  if (options === null) return null;
  const title = tile.title ?? options.label ?? t("title");
  if (until === null) return <PlainTile room={room} title={title} text={t("noMoment")} />;
  const body = bodyRoom(room);
  const text =
    left === null ? "" : countdownText(left, options.whenOver, ({ days, clock }) => t("days", { days, clock }));
  const moment = formatDayAndClock(until, locale, timeZone);
  const isMessage = left?.isOver === true && options.whenOver.show === "message";
  const plan = isMessage
    ? { where: "below", numeral: { ...body, height: body.height - NOTE_HEIGHT } }
    : planNote(text, body, { notes: [moment] });
  const { numeral } = plan;
  const byWidth = isMessage
    ? Math.min(LARGEST_FIGURE, body.width / Math.max(1, textWidth(text)))
    : fitNumeral(text, numeral.width, LARGEST_FIGURE);
  const fontSize = Math.max(1, Math.min(byWidth, numeral.height * (isMessage ? 0.86 : BY_HEIGHT)));
  return (
    <TileFrame room={room} title={title} figure={null}>
      <div className="flex min-h-0 flex-1 items-center" role="timer">
        <span
          className="figure block max-w-full shrink-0 truncate leading-none tracking-tight"
          style={{ fontSize: `${fontSize}em` }}
        >
          {text}
        </span>
        {plan.where === "beside" && <NoteBeside text={moment} />}
      </div>
      {plan.where === "below" && <Note text={moment} />}
    </TileFrame>
  );
}
