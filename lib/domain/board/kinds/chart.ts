import { needsOfMeasure } from "@/lib/domain/board/measure-needs";
import { joinNeeds } from "@/lib/domain/board/needs";
import type { ChartOptions } from "@/lib/domain/board/options/chart";
import { editMeasure } from "@/lib/domain/board/references";
import type { TileKind } from "./kind";

/** Figures over the remembered minutes; each series' newest point is a figure of its own. */
export const chart: TileKind<ChartOptions> = {
  family: "more",
  headline: false,
  needs: ({ series }, context) => joinNeeds(series.map(({ measure }) => needsOfMeasure(measure, context))),
  measures: ({ series }) => series.map(({ measure }, index) => ({ name: `series.${index}`, measure })),
  refer: (options, edit) => ({
    ...options,
    series: options.series.map((one) => ({ ...one, measure: editMeasure(one.measure, edit) })),
  }),
};
