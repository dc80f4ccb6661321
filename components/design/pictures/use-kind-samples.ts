"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useDesign } from "@/components/design/design-context";
import { imagesOptions } from "@/lib/client/design/images";
import { boardNamesOptions } from "@/lib/client/design/names";
import { useSample } from "@/lib/client/design/samples";
import type { LiveScope } from "@/lib/client/live/scope";
import type { Tile } from "@/lib/domain/board/document";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { kindSamples } from "./kind-samples";

const HOURS_AHEAD_MS = 3 * 3_600_000;

/** Every kind with the board's own numbers, for tiles below a provider of the scope; null for what there is nothing to show of yet. */
export function useKindSamples(scope: LiveScope): (kind: TileKindName) => Tile | null {
  const t = useTranslations("design.palette.sample");
  const { board, queues } = useDesign();
  const { data: names, isPending: namesPending } = useQuery(boardNamesOptions(board.id));
  const { data: images, isPending: imagesPending } = useQuery(imagesOptions(board.tenantId));
  // To the full hour: who opens a designer meanwhile asks for the same.
  const [until] = useState(() =>
    new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + HOURS_AHEAD_MS).toISOString(),
  );
  const queueId = queues[0]?.id ?? null;
  const groupId = names?.groups[0]?.id ?? null;
  const imageId = images?.assets[0]?.id ?? null;
  const { document, tileOf } = useMemo(
    () => kindSamples({ queueId, groupId, imageId, text: t("text"), message: t("message"), until }),
    [queueId, groupId, imageId, t, until],
  );
  const isThere = useSample(scope, { document, queueIds: null, isReady: !namesPending && !imagesPending });
  const isEmpty = (kind: TileKindName) =>
    kind === "embed" || (kind === "image" && imageId === null) || (kind === "group" && groupId === null);
  return (kind) => (isThere && !isEmpty(kind) ? (tileOf(kind) ?? null) : null);
}
