"use client";

import { useTranslations } from "next-intl";
import type { MetricWords } from "@/components/board/load-metric-words";
import { useAgentCountName } from "@/components/sheet/use-agent-count-name";
import type { Measure } from "@/lib/domain/board/measure";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { ExplainedFigure } from "./explanation";
import { Fact, Facts } from "./fact";
import { LimitFact } from "./limit-fact";
import { SourceFact } from "./source-fact";
import { useExplainedFigure } from "./use-explained-figure";
import { useHowMade } from "./use-how-made";

interface FigureProvenanceProps extends Omit<ExplainedFigure, "measure"> {
  tileId: string;
  measure: Exclude<Measure, { of: "calculated" }>;
  words: MetricWords;
}

/** A metric of 8x8's, or a count of agents, over the rows that a tile means. */
export function FigureProvenance({ tileId, measure, figure, column, words }: FigureProvenanceProps) {
  const t = useTranslations("tiles.provenance");
  const hint = useTranslations("board.hint");
  const countName = useAgentCountName();
  const { made, rule } = useExplainedFigure(tileId, { figure, column });
  const how = useHowMade(measure, made, (base) => words.metric(base).label);
  const { of, metric: key } = measure;
  const metric = findMetric(key);
  const found = metric === undefined ? null : words.metric(metric.base);
  const unit = metric?.kind === "milliseconds" || metric?.kind === "percentage" ? metric.kind : "count";
  return (
    <>
      <p className="font-semibold">{found?.label ?? countName(key) ?? key}</p>
      <p className="mt-[0.3em]">{found?.definition ?? t("counted")}</p>
      {how !== null && <p className="mt-[0.3em]">{how}</p>}
      <Facts>
        {metric !== undefined && (
          <>
            <Fact name={hint("window")}>{words.period(metric.period)}</Fact>
            <Fact name={hint("reset")}>{words.reset(metric.period)}</Fact>
          </>
        )}
        {made?.of != null && <Fact name={t("madeOfName")}>{t(`madeOf.${of}`, { count: made.of })}</Fact>}
        <SourceFact part={of} />
        <LimitFact rule={rule} unit={unit} isOfRows={figure === null} />
      </Facts>
    </>
  );
}
