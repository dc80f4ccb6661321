"use client";

import { useTranslations } from "next-intl";
import { OVERLONG } from "@/components/agent/overlong";
import { useBoard } from "@/components/board/board-context";
import { fittingMarks, legendOf } from "@/components/board/legend-marks";
import { MarkLegend } from "@/components/board/mark-legend";
import { useMoment } from "@/components/board/use-moment";
import { rowMarks, type WordlessMarks } from "./row-marks";

interface RowLegendProps extends WordlessMarks {
  tileId: string;
  /** Room for it, em of its words. */
  left: number;
}

/** What the shapes mean that stand without words in a tile's rows. */
export function RowLegend({ tileId, left, ...where }: RowLegendProps) {
  const { scope } = useBoard();
  const figure = useTranslations("tiles.state");
  const agent = useTranslations("board.agents");
  const marked = useMoment(scope, (view, now) => rowMarks(view, tileId, where, now)) ?? [];
  const marks = marked.map(({ of, level }) => ({
    level,
    word: of === "figure" ? figure(level) : agent(OVERLONG[level]),
  }));
  return <MarkLegend marks={fittingMarks(legendOf(marks), left)} />;
}
