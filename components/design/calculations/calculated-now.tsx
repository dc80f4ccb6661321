"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { useProblem } from "@/components/sheet/figure-body";
import { figureText } from "@/components/sheet/figure-text";
import { figureNow, tileName } from "@/components/sheet/tile-now";
import type { CalculatedMetric } from "@/lib/domain/board/document";
import { formatClockSeconds } from "@/lib/domain/format/format";
import { draftFigureId, draftFigureName } from "@/lib/domain/sheet/draft-figures";

/** What a calculation comes to over all queues of the board, as the server works it out from what was saved; never the value of another text. */
export function CalculatedNow({ metric }: { readonly metric: CalculatedMetric }) {
  const t = useTranslations("calculations");
  const locale = useLocale();
  const { scope, timeZone } = useBoard();
  const id = draftFigureId(metric.id);
  const name = draftFigureName(metric);
  const figure =
    useMoment(scope, (view, now) => (tileName(view, id) === name ? figureNow(view, id, now) : null)) ?? null;
  const problem = useProblem({ problem: figure?.problem ?? null });
  if (figure === null) return <>{t("pending")}</>;
  if (problem !== null) return <>{problem}</>;
  const value = figureText(figure.value, figure.unit, locale);
  if (figure.asOf === null) return <>{t("now", { value })}</>;
  return <>{t("asOf", { value, time: formatClockSeconds(figure.asOf, locale, timeZone) })}</>;
}
