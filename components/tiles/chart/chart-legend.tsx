import type { ChartSeries } from "@/components/charts/series-axis";
import { entryWidth, type LegendPlan } from "@/components/intervals/legend-plan";
import { SeriesSwatch, Sign } from "@/components/intervals/swatch";

interface ChartLegendProps {
  series: readonly ChartSeries[];
  /** What is said of the target's line; null where there is none. */
  target: string | null;
  plan: LegendPlan;
}

/** Which line is which: a single series is in the tile's title. */
export function ChartLegend({ series, target, plan }: ChartLegendProps) {
  return (
    <ul
      className="sheet-note flex shrink-0 flex-wrap overflow-hidden leading-[1.5] text-muted"
      style={{ height: `${plan.lines * 1.5}em` }}
    >
      {(series.length > 1 ? series : []).map(({ id, name, as, colour }) => (
        <li
          key={id}
          className="mr-[1.2em] flex min-w-0 items-center"
          {...(plan.parts !== null && { style: { maxWidth: entryWidth(plan.parts) } })}
        >
          <SeriesSwatch colour={colour} as={as} />
          <span className="truncate">{name}</span>
        </li>
      ))}
      {target !== null && (
        <li className="flex min-w-0 items-center">
          <Sign of="target" />
          <span className="truncate">{target}</span>
        </li>
      )}
    </ul>
  );
}
