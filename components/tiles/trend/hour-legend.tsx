"use client";

import { useTranslations } from "next-intl";

const KEYS = [
  { word: "answered", swatch: "h-[0.75em] w-[0.75em] rounded-[0.2em] bg-chart-answered" },
  { word: "abandoned", swatch: "h-[0.75em] w-[0.75em] rounded-[0.2em] bg-chart-abandoned" },
  { word: "entered", swatch: "w-[1.1em] border-t-[0.16em] border-dotted border-chart-entered" },
  { word: "serviceLevel", swatch: "h-[0.2em] w-[1.1em] rounded-full bg-chart-level" },
] as const;

/** What the chart's marks are; the target stands here because in the chart every line would cross its words. */
export function HourLegend({ target }: { target: string | null }) {
  const t = useTranslations("board.trend");
  return (
    <ul className="hour-legend flex flex-wrap text-words text-muted">
      {KEYS.map(({ word, swatch }) => (
        <li key={word} className="mr-[1.3em] flex items-center">
          <span aria-hidden="true" className={`mr-[0.5em] inline-block ${swatch}`} />
          {t(word)}
        </li>
      ))}
      {target !== null && (
        <li className="mr-[1.3em] flex items-center">
          <span
            aria-hidden="true"
            className="mr-[0.5em] inline-block w-[1.6em] border-t-[0.12em] border-dashed border-muted"
          />
          {target}
        </li>
      )}
    </ul>
  );
}
