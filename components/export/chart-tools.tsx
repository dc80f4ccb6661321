"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { classNames } from "@/components/ui/class-names";
import { ticker } from "@/lib/client/clock/browser-clock";
import { useLive } from "@/lib/client/live/use-live";
import { formatMomentOfYear } from "@/lib/domain/format/format";
import type { ChartData } from "./chart-data";

interface ChartToolsProps {
  /** What is exported; called when somebody does. */
  data: () => Omit<ChartData, "board" | "zone">;
  /** In a tile its arrow keys lead here, else Tab does. */
  isInTile: boolean;
}

const BUTTON =
  "min-h-7 min-w-7 rounded-control border border-line bg-raised px-2 text-[0.8rem] leading-none text-text hover:bg-surface";

/** Takes a chart along, as numbers or as a picture: shown on hover and on focus. On a display, and behind a link, nobody is there to take anything. */
export function ChartTools({ data, isInTile }: ChartToolsProps) {
  const t = useTranslations("board.export");
  const locale = useLocale();
  const { scope, timeZone, display, name } = useBoard();
  const root = useRef<HTMLFieldSetElement>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const board = useLive(scope, (view) => view.board.name) ?? name ?? "";
  const queue = useLive(scope, (view) => view.queues.find(({ id }) => id === scope.queueId)?.name) ?? "";
  if (display !== undefined || scope.link !== undefined) return null;
  const unit = (name: string) =>
    name === "milliseconds" ? t("seconds") : name === "percentage" ? t("percent") : name === "count" ? t("count") : "";
  const save = async (as: "csv" | "png") => {
    const { chartCsv, fileName } = await import("./chart-data");
    const { saveFile } = await import("./save-file");
    const chart: ChartData = { ...data(), board, subject: queue, zone: timeZone };
    const words = { locale, start: t("start"), end: t("end"), state: t("state"), unit };
    const content = as === "csv" ? new Blob([chartCsv(chart, words)], { type: "text/csv" }) : await picture(chart);
    setHasFailed(content === null);
    if (content !== null) saveFile(content, fileName(chart, ticker.second(), as));
  };
  const picture = async (chart: ChartData) => {
    const drawing = root.current?.closest("section")?.querySelector<SVGSVGElement>(".chart-body svg");
    if (drawing == null) return null;
    const { chartPng } = await import("./chart-png");
    const time = formatMomentOfYear(ticker.second(), locale, timeZone);
    const words = t(scope.replay === true ? "wasAt" : "saved", { time, zone: timeZone });
    return chartPng(drawing, chart, words).catch(() => null);
  };
  return (
    <fieldset
      ref={root}
      aria-label={t("label")}
      className={classNames(
        "chart-tools absolute right-2 top-2 z-10 flex gap-1 opacity-0 transition-opacity focus-within:opacity-100 hover:opacity-100 print:hidden",
        "[section:hover>&]:opacity-100 max-sm:bottom-1 max-sm:top-auto",
        // Where nothing can be hovered they have a line of their own, lest they cover what is pressed there.
        "[@media(hover:none)]:static [@media(hover:none)]:self-end [@media(hover:none)]:opacity-100",
      )}
    >
      {hasFailed && (
        <span role="alert" className="rounded-control bg-raised px-2 py-1 text-[0.8rem]">
          {t("failed")}
        </span>
      )}
      {(["csv", "png"] as const).map((as) => (
        <button
          key={as}
          type="button"
          tabIndex={isInTile ? -1 : undefined}
          title={t(`${as}Hint`)}
          className={classNames(BUTTON, isInTile && "tile-tool")}
          onClick={() => void save(as)}
        >
          {t(as)}
        </button>
      ))}
    </fieldset>
  );
}
