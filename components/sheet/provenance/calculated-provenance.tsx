"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import type { MetricWords } from "@/components/board/load-metric-words";
import { useLive } from "@/lib/client/live/use-live";
import { type Measure, unitNamed } from "@/lib/domain/board/measure";
import { metricsIn } from "@/lib/domain/expression/metrics-in";
import { parseExpression } from "@/lib/domain/expression/parse";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { ExplainedFigure } from "./explanation";
import { Fact, Facts } from "./fact";
import { LimitFact } from "./limit-fact";
import { SourceFact } from "./source-fact";
import { useExplainedFigure } from "./use-explained-figure";
import { useWhyNot } from "./use-how-made";

interface CalculatedProvenanceProps extends Omit<ExplainedFigure, "measure"> {
  tileId: string;
  measure: Extract<Measure, { of: "calculated" }>;
  words: MetricWords;
}

/** A metric that the board calculates: its expression, and what the names in it stand for. */
export function CalculatedProvenance({ tileId, measure, figure, column, words }: CalculatedProvenanceProps) {
  const t = useTranslations("tiles.provenance");
  const why = useWhyNot();
  const { scope } = useBoard();
  const { made, rule } = useExplainedFigure(tileId, { figure, column });
  const calculated = useLive(scope, (view) => view.document?.calculated?.find(({ id }) => id === measure.id) ?? null);
  if (calculated == null) return <p>{why("expression")}</p>;
  const read = parseExpression(calculated.expression);
  const keys = read.ok ? metricsIn(read.value) : [];
  const problem = made?.problem ?? null;
  return (
    <>
      <p className="font-semibold">{calculated.name}</p>
      <p className="mt-[0.3em]">{t("calculated")}</p>
      <p className="mt-[0.4em] break-words rounded-control bg-surface px-[0.6em] py-[0.4em] font-mono text-[0.95em]">
        {calculated.expression}
      </p>
      {problem !== null && <p className="mt-[0.3em]">{why(problem)}</p>}
      {made?.of != null && <p className="mt-[0.3em]">{t("calculatedOver", { count: made.of })}</p>}
      <Facts>
        {keys.map((key) => {
          const metric = findMetric(key);
          if (metric === undefined) return null;
          return (
            <Fact key={key} name={key}>
              {`${words.metric(metric.base).label} · ${words.period(metric.period)}`}
            </Fact>
          );
        })}
        <SourceFact part="queues" />
        <LimitFact rule={rule} unit={unitNamed(calculated.unit)} isOfRows={figure === null} />
      </Facts>
    </>
  );
}
