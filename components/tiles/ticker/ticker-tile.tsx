"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoard } from "@/components/board/board-context";
import type { TileProps } from "@/components/sheet/tile-props";
import { Card } from "@/components/ui/card";
import { Shrink } from "@/components/ui/shrink";
import { useTicking } from "@/lib/client/clock/use-now";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { tickerScale } from "@/lib/domain/board/type-scale";
import { tickerTurn } from "./ticker-turn";

/**
 * Announcements, one after the other. Each stands still while it shows: what runs across a screen can be read by nobody, and by
 * the server's clock all screens show the same. Whoever sits in front of it can hold it.
 */
export function TickerTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles.ticker");
  const options = optionsOf(tile, "ticker");
  const { replay } = useBoard().scope;
  const [held, setHeld] = useState<number | null>(null);
  const messages = options?.messages ?? [];
  // A replay's minutes may go by in a second, and nobody reads what changes as quickly.
  const turn = useTicking((now) =>
    replay === true ? 0 : tickerTurn(messages.length, options?.speed ?? "normal", now),
  );
  const shown = Math.min(held ?? turn, Math.max(0, messages.length - 1));
  const message = messages[shown] ?? t("empty");
  return (
    <Card
      aria-label={tile.title ?? t("title")}
      className="sheet-card ticker group flex h-full min-w-0 items-center"
      style={{ fontSize: `${tickerScale(room.height)}em` }}
    >
      <Shrink content={message} cutWord="…" className="max-h-full flex-1 font-semibold text-[1.25em] leading-[1.25]">
        <p key={shown} dir="auto" className="ticker-message">
          {message}
        </p>
      </Shrink>
      {messages.length > 1 && (
        <button
          type="button"
          className="ticker-hold ml-[0.8em] shrink-0 rounded-control px-[0.6em] py-[0.3em] text-muted opacity-0 hover:text-text focus:opacity-100 group-hover:opacity-100"
          aria-pressed={held !== null}
          onClick={() => setHeld((before) => (before === null ? shown : null))}
        >
          {held === null ? t("hold") : t("goOn")} · {shown + 1}/{messages.length}
        </button>
      )}
    </Card>
  );
}
