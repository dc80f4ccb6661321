"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { Note } from "@/components/sheet/figure-body";
import { planNote } from "@/components/sheet/note-plan";
import { NoteBeside } from "@/components/sheet/noted-numeral";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { fitNumeral } from "@/components/ui/fit";
import { useTicking } from "@/lib/client/clock/use-now";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { BY_HEIGHT, bodyRoom, CLOCK_LINE, LARGEST_FIGURE } from "@/lib/domain/board/type-scale";
import { formatClock, formatClockSeconds, formatDay } from "@/lib/domain/format/format";
import { cityOf } from "./city-of";

/** The time in a zone, by the server's clock: a screen whose own is wrong shows the right time. */
export function ClockTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles.clock");
  const locale = useLocale();
  const { timeZone } = useBoard();
  const options = optionsOf(tile, "clock");
  const zone = options === null || options.zone === "tenant" ? timeZone : options.zone;
  const hasSeconds = options?.seconds ?? false;
  // The server's render and the first one here have no clock yet: nothing is better than a wrong time.
  const write = hasSeconds ? formatClockSeconds : formatClock;
  const time = useTicking((now) => (now === 0 ? "" : write(now, locale, zone)));
  const day = useTicking((now) => (now === 0 ? "" : formatDay(now, locale, zone)));
  if (options === null) return null;
  const title = tile.title ?? options.label ?? cityOf(zone);
  const body = bodyRoom(room);
  const zoneHint = `${t("zone")} ${zone}`;
  if (body.height < CLOCK_LINE.below) {
    const line = (
      <span className="flex min-w-0 items-baseline justify-between">
        <span className="min-w-0 truncate">{title}</span>
        <time
          className="figure ml-[0.5em] shrink-0 leading-none text-text"
          style={{ fontSize: `${CLOCK_LINE.share}em` }}
          title={zoneHint}
        >
          {time}
        </time>
      </span>
    );
    return (
      <TileFrame room={room} title={title} heading={line} figure={null}>
        {null}
      </TileFrame>
    );
  }
  const plan = planNote(hasSeconds ? "00:00:00" : "00:00", body, { notes: options.date ? [day] : [] });
  const fontSize = Math.max(
    1,
    Math.min(
      fitNumeral(hasSeconds ? "00:00:00" : "00:00", plan.numeral.width, LARGEST_FIGURE),
      plan.numeral.height * BY_HEIGHT,
    ),
  );
  return (
    <TileFrame room={room} title={title} figure={null}>
      <div className="flex min-h-0 flex-1 items-center">
        <time
          className="figure block shrink-0 leading-none tracking-tight"
          style={{ fontSize: `${fontSize}em` }}
          title={zoneHint}
        >
          {time}
        </time>
        {plan.where === "beside" && <NoteBeside text={day} />}
      </div>
      {plan.where === "below" && <Note text={day} />}
    </TileFrame>
  );
}
