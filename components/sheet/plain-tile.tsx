"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Shrink } from "@/components/ui/shrink";
import type { Room } from "@/lib/domain/board/type-scale";
import { TileFrame } from "./tile-frame";

interface PlainTileProps {
  room: Room;
  title: string;
  /** Why there is nothing to show. */
  text: string;
  /** What to do about it. */
  hint?: string | null;
}

/** A tile that has nothing to show: says why, and what to do. */
export function PlainTile({ room, title, text, hint = null }: PlainTileProps) {
  return (
    <TileFrame room={room} title={title} figure={null}>
      <Shrink
        content={`${text} ${hint}`}
        cutWord="…"
        place="middle"
        className="sheet-note flex-1 text-center leading-[1.3]"
      >
        <p dir="auto">{text}</p>
        {hint !== null && <p className="mt-[0.3em] text-muted">{hint}</p>}
      </Shrink>
    </TileFrame>
  );
}

/** The room in which a tile can say what it is and what is wrong with it, em. */
const SAYS_ALL: Room = { width: 9, height: 5 };

/** A tile of less room than its kind needs. In the least room it still says so, and the pointer is told the rest. */
export function TooSmallTile({ room, title }: { room: Room; title: string }) {
  const t = useTranslations("tiles");
  if (room.width >= SAYS_ALL.width && room.height >= SAYS_ALL.height)
    return <PlainTile room={room} title={title} text={t("tooSmall")} hint={t("tooSmallHint")} />;
  const whole = `${title}: ${t("tooSmall")}. ${t("tooSmallHint")}`;
  return (
    <Card aria-label={whole} title={whole} className="flex h-full min-w-0 flex-col p-[0.3em]">
      <Shrink
        content={whole}
        cutWord="…"
        place="middle"
        className="sheet-note flex-1 text-center leading-[1.15] text-muted"
      >
        {t("tooSmallShort")}
      </Shrink>
    </Card>
  );
}
