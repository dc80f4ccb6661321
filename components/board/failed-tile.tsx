"use client";

import { useTranslations } from "next-intl";
import { TileButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What stands in the place of a part whose code failed; the rest of the board goes on. */
export function FailedTile({ text, reset }: { text: string; reset: () => void }) {
  const t = useTranslations("board.queue");
  // One below the other, or beside each other where the tile is low and wide.
  return (
    <Card className="flex h-full min-w-0 flex-wrap content-between items-center justify-between px-[1em] py-[0.8em]">
      <p className="mr-[1em]">{text}</p>
      <TileButton onClick={reset}>{t("again")}</TileButton>
    </Card>
  );
}
