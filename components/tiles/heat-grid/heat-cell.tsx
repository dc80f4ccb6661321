"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { waitText } from "@/components/board/wait";
import { RowFigureText } from "@/components/sheet/row-figure";
import { calculatedRowFigure, rowFigure, rowFigureText } from "@/components/sheet/row-now";
import { tileCells } from "@/components/sheet/tile-now";
import { PageLink } from "@/components/ui/page-link";
import { Diamond, Triangle } from "@/components/ui/shapes";
import { calculatedId } from "@/lib/domain/board/measure";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { levelIn, rowCell } from "@/lib/domain/sheet/cells";
import { metricNumber } from "@/lib/domain/state/metric-number";
import type { Level } from "@/lib/domain/state/queue-state";
import { type HeatPlan, heatFigureSize, markHasRoom } from "./heat-layout";

interface HeatCellProps {
  tileId: string;
  queueId: string;
  options: OptionsByKind["heat-grid"];
  plan: HeatPlan;
}

const LOOKS: Readonly<Record<Level, string>> = {
  calm: "bg-raised",
  near: "bg-pill-near",
  breach: "on-breach bg-breach-fill text-on-breach",
};
/** The metric behind each size; all alike have none. */
const SIZES = { equal: null, waiting: "interactionsWaitInQueue.rt", entered: "entered.today" } as const;

/** One queue of a heat grid: its name and the figure, on a ground of its level. */
export const HeatCell = memo(function HeatCell({ tileId, queueId, options, plan }: HeatCellProps) {
  const { scope, timeZone } = useBoard();
  const locale = useLocale();
  const t = useTranslations("tiles.state");
  const { key, sizeBy } = options;
  const model = useMoment(scope, (view, now) => {
    const row = view.queues.find(({ id }) => id === queueId);
    const cells = tileCells(view, tileId);
    if (row === undefined || cells === null) return null;
    const level = levelIn(cells[rowCell("level", queueId, key)]);
    const own = cells[rowCell("value", queueId, key)];
    const figure =
      calculatedId(key) === null
        ? rowFigure(view, "queues", row.metrics, key, now, level)
        : calculatedRowFigure(view, key, own, now, level);
    const sizeKey = SIZES[sizeBy];
    const weight = sizeKey === null ? null : metricNumber(row.metrics, sizeKey);
    const text = figure.wait === null ? rowFigureText(figure, key, locale, timeZone) : waitText(figure.wait, now);
    return { name: row.name, figure, weight, isMarkBelow: markHasRoom(text, plan, weight !== null) };
  });
  if (model == null) return null;
  const { level } = model.figure;
  const mark = (className: string) =>
    level === "breach" ? (
      <Diamond className={className} />
    ) : level === "near" ? (
      <Triangle className={`${className} text-near`} />
    ) : null;
  return (
    <li
      className={`relative flex min-w-0 flex-col justify-between overflow-hidden rounded-[0.5em] px-[0.6em] py-[0.35em] ${LOOKS[level]}`}
    >
      <PageLink
        href={`/boards/${encodeURIComponent(scope.boardId)}/queues/${encodeURIComponent(queueId)}`}
        title={model.name}
        dir="auto"
        tabIndex={-1}
        className="tile-link block truncate text-words leading-[1.2]"
      >
        {!model.isMarkBelow && mark("mr-[0.3em] text-[0.8em]")}
        {model.name}
      </PageLink>
      {level !== "calm" && <span className="sr-only">{t(level)}</span>}
      <span className="flex items-end leading-none">
        <span className="mr-auto" style={{ fontSize: `${heatFigureSize(plan)}em` }}>
          <RowFigureText figure={{ ...model.figure, level: "calm" }} metric={key} timeZone={timeZone} />
        </span>
        {model.isMarkBelow && mark("ml-[0.4em] text-words")}
        {model.weight !== null && <Weight weight={model.weight} />}
      </span>
    </li>
  );
});

/** How large a queue is beside the others, as a bar of up to ten steps: a doubling is about three. */
function Weight({ weight }: { weight: number }) {
  const steps = weight <= 0 ? 0 : Math.min(10, 1 + Math.round(3 * Math.log2(1 + weight / 4)));
  return (
    <span aria-hidden="true" className="ml-[0.6em] h-[0.35em] w-[3em] rounded-full bg-line">
      <span className="block h-full rounded-full bg-muted" style={{ width: `${steps * 10}%` }} />
    </span>
  );
}
