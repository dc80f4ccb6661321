"use client";

import { useLocale, useTranslations } from "next-intl";
import { useWaitText } from "@/components/board/wait-text";
import { Diamond, Triangle } from "@/components/ui/shapes";
import type { Level } from "@/lib/domain/state/queue-state";
import { type RowFigure, rowFigureText } from "./row-now";

const LOOKS: Readonly<Record<Level, string>> = {
  calm: "",
  near: "text-near",
  breach: "on-breach rounded-[0.3em] bg-breach-fill px-[0.35em] text-on-breach",
};

/** A figure in a row: its level in shape and colour, and for screen readers in words. */
export function RowFigureText({ figure, metric, timeZone }: { figure: RowFigure; metric: string; timeZone: string }) {
  const locale = useLocale();
  const t = useTranslations("tiles.state");
  const running = useWaitText(figure.wait);
  const text = figure.wait === null ? rowFigureText(figure, metric, locale, timeZone) : running;
  return (
    <span className={`figure whitespace-nowrap ${LOOKS[figure.level]}`}>
      {figure.level === "breach" && <Diamond className="mr-[0.25em] text-[0.7em]" />}
      {figure.level === "near" && <Triangle className="mr-[0.25em] text-[0.7em]" />}
      {figure.level !== "calm" && <span className="sr-only">{t(figure.level)} </span>}
      {text}
    </span>
  );
}
