"use client";

import { useTranslations } from "next-intl";
import type { Tile } from "@/lib/domain/board/document";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { useDesign } from "./design-context";
import { measureOf } from "./measure-of";
import { useMetricName } from "./use-metric-name";

/** What a tile is called in the designer: its own title, else what it measures, else its kind. */
export function useTileName({ kind, title, options }: Pick<Tile, "kind" | "title" | "options">): string {
  const kinds = useTranslations("tiles.kinds");
  const metric = useMetricName();
  const { editor } = useDesign();
  const name = isTileKind(kind) ? kinds(kind) : kind;
  if (title !== null) return `${name}: ${title}`;
  const measure = measureOf(kind, options);
  if (measure === null) return name;
  const calculated = editor.state().history.present.calculated;
  const of =
    measure.of === "calculated"
      ? calculated.find(({ id }) => id === measure.id)?.name
      : metric(measure.of, measure.metric);
  return of === undefined ? name : `${name}: ${of}`;
}
