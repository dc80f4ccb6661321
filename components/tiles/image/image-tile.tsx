"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { PlainTile } from "@/components/sheet/plain-tile";
import type { TileProps } from "@/components/sheet/tile-props";
import { Card } from "@/components/ui/card";
import { imageUrl } from "@/lib/client/live/scope";
import { useLive } from "@/lib/client/live/use-live";
import { optionsOf } from "@/lib/domain/board/options/options-of";

/** A picture of the tenant's own. Its place is known before it comes, so nothing jumps. */
export function ImageTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles.image");
  const { scope } = useBoard();
  const options = optionsOf(tile, "image");
  const tenantId = useLive(scope, (view) => view.board.tenantId);
  const [failed, setFailed] = useState<string | null>(null);
  if (options === null) return null;
  const title = tile.title ?? t("title");
  const { asset, fit, alt } = options;
  if (asset === null) return <PlainTile room={room} title={title} text={t("none")} />;
  if (failed === asset) return <PlainTile room={room} title={title} text={t("failed")} />;
  return (
    <Card className="h-full min-w-0" {...(alt === null ? { "aria-hidden": true } : { "aria-label": alt })}>
      {tenantId !== undefined && (
        // biome-ignore lint/performance/noImgElement: the image is served as it is stored, in one size
        <img
          src={imageUrl(scope, tenantId, asset)}
          alt={alt ?? ""}
          decoding="async"
          className={`h-full w-full ${fit === "cover" ? "object-cover" : "object-contain"}`}
          onError={() => setFailed(asset)}
        />
      )}
    </Card>
  );
}
