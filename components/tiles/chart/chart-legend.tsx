import type { ChartSeries } from "@/components/charts/series-axis";
import { entryWidth, type LegendPlan } from "@/components/intervals/legend-plan";
import { SeriesSwatch } from "@/components/intervals/swatch";

/** Which line is which. */
export function ChartLegend({ series, plan }: { series: readonly ChartSeries[]; plan: LegendPlan }) {
  return (
    <ul
      className="sheet-note flex shrink-0 flex-wrap overflow-hidden leading-[1.5] text-muted"
      style={{ height: `${plan.lines * 1.5}em` }}
    >
      {series.map(({ id, name, as, colour }) => (
        <li
          key={id}
          className="mr-[1.2em] flex min-w-0 items-center"
          {...(plan.parts !== null && { style: { maxWidth: entryWidth(plan.parts) } })}
        >
          <SeriesSwatch colour={colour} as={as} />
          <span className="truncate">{name}</span>
        </li>
      ))}
    </ul>
  );
}
