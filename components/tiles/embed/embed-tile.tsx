"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { PlainTile } from "@/components/sheet/plain-tile";
import { tileCells } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { Card } from "@/components/ui/card";
import { useLive } from "@/lib/client/live/use-live";
import { optionsOf } from "@/lib/domain/board/options/options-of";

/**
 * A page of another site. The server says whether the installation allows its host, and the page's policy holds the browser to
 * it. The sandbox keeps it from leaving its frame: no navigation, no dialogs, no downloads, nothing of ours.
 */
export function EmbedTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles.embed");
  const { scope } = useBoard();
  const options = optionsOf(tile, "embed");
  const isAllowed = useLive(scope, (view) => tileCells(view, tile.id)?.allowed === 1);
  if (options === null) return null;
  const { address } = options;
  const title = tile.title ?? options.title ?? t("title");
  if (address === null) return <PlainTile room={room} title={title} text={t("none")} />;
  // It would show what it shows now, among numbers of then.
  if (scope.replay === true) return <PlainTile room={room} title={title} text={t("notRecorded")} />;
  if (isAllowed === undefined) return <Card className="h-full" aria-busy="true" />;
  if (!isAllowed)
    return <PlainTile room={room} title={title} text={t("notAllowed", { host: new URL(address).hostname })} />;
  return (
    <Card className="h-full min-w-0">
      <iframe
        src={address}
        title={title}
        sandbox="allow-scripts allow-same-origin"
        referrerPolicy="no-referrer"
        loading="lazy"
        className="h-full w-full border-0 bg-surface"
      />
    </Card>
  );
}
