import type { Measure } from "@/lib/domain/board/measure";
import { measure as measureSchema } from "@/lib/domain/board/schema/measure";
import type { Json } from "@/lib/domain/json";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { FigureUnit } from "@/lib/domain/threshold/subject";

/** In which unit numbers of a tile are typed: that of its value, else of its first series. */
export function figureUnit(measure: Measure | null, options: { readonly [name: string]: Json }): FigureUnit {
  return unitOfMeasure(measure ?? firstSeries(options.series ?? null));
}

function unitOfMeasure(measure: Measure | null): FigureUnit {
  const kind = measure === null || measure.of === "calculated" ? undefined : findMetric(measure.metric)?.kind;
  return kind === "milliseconds" || kind === "percentage" ? kind : "count";
}

function firstSeries(series: Json): Measure | null {
  const first: unknown = Array.isArray(series) ? series[0] : null;
  if (typeof first !== "object" || first === null || !("measure" in first)) return null;
  const read = measureSchema.safeParse(first.measure);
  return read.success ? read.data : null;
}
