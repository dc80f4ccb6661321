"use client";

import { useTranslations } from "next-intl";
import { useLoadedMetricWords } from "@/components/board/use-loaded-metric-words";
import { AgentsProvenance } from "./agents-provenance";
import { CalculatedProvenance } from "./calculated-provenance";
import type { Explanation } from "./explanation";
import { Facts } from "./fact";
import { FigureProvenance } from "./figure-provenance";
import { SeriesProvenance } from "./series-provenance";
import { SourceFact } from "./source-fact";

/** Where what a tile shows comes from: definition, window, reset, source, how it was made and what it is held against. */
export function Provenance({ tileId, of }: { tileId: string; of: Explanation }) {
  const t = useTranslations("tiles");
  const hint = useTranslations("board.hint");
  const words = useLoadedMetricWords();
  if (words === undefined) return <p>{hint("loading")}</p>;
  if (words === null) return <p>{hint("failed")}</p>;
  switch (of.by) {
    case "figure": {
      const { measure, figure, column } = of;
      return measure.of === "calculated" ? (
        <CalculatedProvenance tileId={tileId} measure={measure} figure={figure} column={column} words={words} />
      ) : (
        <FigureProvenance tileId={tileId} measure={measure} figure={figure} column={column} words={words} />
      );
    }
    case "series":
      return <SeriesProvenance kind={of.kind} series={of.series} words={words} />;
    case "agents":
      return <AgentsProvenance tileId={tileId} kind={of.kind} states={of.states} />;
    case "rows":
      return (
        <>
          <p className="font-semibold">{t(`kinds.${of.kind}`)}</p>
          <p className="mt-[0.3em]">{t(`provenance.kinds.${of.kind}`)}</p>
          <Facts>
            <SourceFact part={of.kind === "group" ? "groups" : "queues"} />
          </Facts>
        </>
      );
  }
}
