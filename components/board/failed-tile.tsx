"use client";

import { useTranslations } from "next-intl";
import { TileButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** What stands in the place of a part whose code failed; the rest of the board goes on. */
export function FailedTile({ text, reset }: { text: string; reset: () => void }) {
  const t = useTranslations("board.queue");
  return (
    <Card className="flex h-full min-w-0 flex-col items-start justify-between p-[1em]">
      <p>{text}</p>
      <TileButton onClick={reset}>{t("again")}</TileButton>
    </Card>
  );
}
