"use client";

import { Fragment, useId } from "react";
import type { PartAge } from "@/components/board/age";
import type { Metrics } from "@/lib/domain/snapshot";
import { shownValue } from "@/lib/domain/state/shown-value";
import type { MetricGroup, MetricLine } from "./group-metrics";
import { MetricValue } from "./metric-value";
import { useMetricWords } from "./metric-words";

interface MetricTableProps {
  readonly group: MetricGroup;
  readonly metrics: Metrics;
  readonly age: PartAge;
  readonly showDefinitions: boolean;
}

/** With more windows than this the windows become the rows: seven columns of numbers fit on no phone. */
const MOST_COLUMNS = 4;
const CELL = "figure break-words py-2 pl-2 text-right align-top";
/** On a phone a metric of several windows takes two lines: its name, and below it the values under their windows. */
const STACKED = {
  block: "max-sm:block",
  row: "max-sm:flex max-sm:flex-wrap",
  name: "max-sm:w-full max-sm:pb-0",
  value: "max-sm:flex-1",
} as const;
const FLAT = { block: "", row: "", name: "", value: "" } as const;

/** One theme's metrics over their windows, with what each of them means. */
export function MetricTable(props: MetricTableProps) {
  const { group } = props;
  const words = useMetricWords();
  const id = useId();
  const isWide = group.periods.length > MOST_COLUMNS;
  const everywhere = isWide ? group.lines.filter((line) => line.cells.every((cell) => cell !== null)) : [];
  const rest = group.lines.filter((line) => !everywhere.includes(line));
  return (
    <section aria-labelledby={id} data-age={props.age.level} className="rounded-tile bg-surface px-5 pb-3 pt-4">
      <h2 id={id} className="pb-2 text-base font-semibold">
        {words.theme(group.theme)}
      </h2>
      {everywhere.length > 0 && <ByWindow {...props} lines={everywhere} labelledBy={id} />}
      {rest.length > 0 && <ByMetric {...props} lines={rest} labelledBy={id} />}
    </section>
  );
}

interface PartProps extends MetricTableProps {
  readonly lines: readonly MetricLine[];
  readonly labelledBy: string;
}

function ByMetric({ group, lines, metrics, age, showDefinitions, labelledBy }: PartProps) {
  const words = useMetricWords();
  const columns = group.periods
    .map((period, index) => ({ period, index }))
    .filter(({ index }) => lines.some((line) => line.cells[index] !== null));
  const shape = columns.length > 2 ? STACKED : FLAT;
  const width = columns.length === 1 ? "w-1/2" : "sm:w-[5.6rem]";
  return (
    <table aria-labelledby={labelledBy} className={`w-full table-fixed border-collapse text-[0.95rem] ${shape.block}`}>
      <thead className={shape.block}>
        <tr className={`text-sm text-muted ${shape.row}`}>
          <th scope="col" className={`text-left font-normal ${shape.name}`}>
            <span className="sr-only">{words.column}</span>
          </th>
          {columns.map(({ period }) => (
            <th
              key={period}
              scope="col"
              title={words.reset(period)}
              className={`py-1.5 pl-2 text-right align-bottom font-normal leading-tight ${width} ${shape.value}`}
            >
              {words.period(period)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={shape.block}>
        {lines.map((line) => (
          <Fragment key={line.base}>
            <tr className={`border-t border-line ${shape.row}`}>
              <th
                scope="row"
                title={showDefinitions ? undefined : words.definition(line.base)}
                className={`py-2 text-left align-top font-normal ${shape.name}`}
              >
                {words.label(line.base)}
              </th>
              {columns.map(({ period, index }) => {
                const metric = line.cells[index] ?? null;
                return (
                  <td key={period} className={`${CELL} ${shape.value}`}>
                    {metric !== null && (
                      <MetricValue metric={metric} value={shownValue(metrics, metric.key)} age={age} />
                    )}
                  </td>
                );
              })}
            </tr>
            {showDefinitions && (
              <tr className={shape.block}>
                <td colSpan={columns.length + 1} className={`pb-2.5 text-sm leading-snug text-muted ${shape.block}`}>
                  {words.definition(line.base)}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function ByWindow({ group, lines, metrics, age, showDefinitions, labelledBy }: PartProps) {
  const words = useMetricWords();
  return (
    <>
      <table aria-labelledby={labelledBy} className="mb-2 w-full table-fixed border-collapse text-[0.95rem]">
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="w-[34%] py-1.5 text-left align-bottom font-normal">
              {words.window}
            </th>
            {lines.map((line) => (
              <th
                key={line.base}
                scope="col"
                title={words.label(line.base)}
                className="break-words py-1.5 pl-2 text-right align-bottom font-normal leading-tight"
              >
                {words.short(line.base)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.periods.map((period, index) => (
            <tr key={period} className="border-t border-line">
              <th scope="row" title={words.reset(period)} className="py-2 text-left font-normal">
                {words.period(period)}
              </th>
              {lines.map((line) => {
                const metric = line.cells[index] ?? null;
                return (
                  <td key={line.base} className={CELL}>
                    {metric !== null && (
                      <MetricValue metric={metric} value={shownValue(metrics, metric.key)} age={age} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {showDefinitions && (
        <dl className="border-t border-line py-2 text-sm leading-snug text-muted">
          {lines.map((line) => (
            <div key={line.base} className="py-1">
              <dt className="inline font-semibold">{words.short(line.base)}: </dt>
              <dd className="inline">{words.definition(line.base)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
