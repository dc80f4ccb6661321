import type { ChartSeries } from "@/components/charts/series-axis";
import { SERIES_COLOURS } from "@/components/charts/series-colours";
import { entryWidth, type LegendPlan } from "@/components/intervals/legend-plan";

/** Which line is which. */
export function ChartLegend({ series, plan }: { series: readonly ChartSeries[]; plan: LegendPlan }) {
  return (
    <ul
      className="sheet-note flex shrink-0 flex-wrap overflow-hidden leading-[1.5] text-muted"
      style={{ height: `${plan.lines * 1.5}em` }}
    >
      {series.map(({ id, name, as }, index) => (
        <li
          key={id}
          className="mr-[1.2em] flex min-w-0 items-center"
          {...(plan.parts !== null && { style: { maxWidth: entryWidth(plan.parts) } })}
        >
          <span
            aria-hidden="true"
            className={
              as === "bar"
                ? "mr-[0.4em] h-[0.7em] w-[0.7em] rounded-[0.15em]"
                : "mr-[0.4em] h-[0.2em] w-[1em] rounded-full"
            }
            style={{ background: `rgb(var(${SERIES_COLOURS[index % SERIES_COLOURS.length]}))` }}
          />
          <span className="truncate">{name}</span>
        </li>
      ))}
    </ul>
  );
}
