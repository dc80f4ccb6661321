import type { CalculatedMetric } from "@/lib/domain/board/document";
import type { Measure } from "@/lib/domain/board/measure";
import { measure as measureSchema } from "@/lib/domain/board/schema/measure";
import type { Json } from "@/lib/domain/json";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { FigureUnit } from "@/lib/domain/threshold/subject";

/** In which unit numbers of a tile are typed: that of its value, else of its first series. */
export function figureUnit(
  measure: Measure | null,
  options: { readonly [name: string]: Json },
  calculated: readonly CalculatedMetric[],
): FigureUnit {
  return unitOfMeasure(measure ?? firstSeries(options.series ?? null), calculated);
}

function unitOfMeasure(measure: Measure | null, calculated: readonly CalculatedMetric[]): FigureUnit {
  if (measure?.of === "calculated") return calculated.find(({ id }) => id === measure.id)?.unit ?? "count";
  const kind = measure === null ? undefined : findMetric(measure.metric)?.kind;
  return kind === "milliseconds" || kind === "percentage" ? kind : "count";
}

function firstSeries(series: Json): Measure | null {
  const first: unknown = Array.isArray(series) ? series[0] : null;
  if (typeof first !== "object" || first === null || !("measure" in first)) return null;
  const read = measureSchema.safeParse(first.measure);
  return read.success ? read.data : null;
}
