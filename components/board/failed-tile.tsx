"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { TileButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useBoard } from "./board-context";

/** On a display nobody presses a button, ms. */
const AGAIN_MS = 60_000;

/** What stands in the place of a part whose code failed; the rest of the board goes on. */
export function FailedTile({ text, reset }: { text: string; reset: () => void }) {
  const t = useTranslations("board.queue");
  const { display } = useBoard();
  useEffect(() => {
    if (display === undefined) return;
    const timer = setTimeout(reset, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [display, reset]);
  // One below the other, or beside each other where the tile is low and wide.
  return (
    <Card className="flex h-full min-w-0 flex-wrap content-between items-center justify-between px-[1em] py-[0.8em]">
      <p className="mr-[1em]">{text}</p>
      {display === undefined && <TileButton onClick={reset}>{t("again")}</TileButton>}
    </Card>
  );
}
