import type { Token } from "@/components/ui/tokens";

/** Colours that series take in turn: apart under the common colour-vision deficiencies. */
const IN_TURN = [
  "state-handling",
  "near",
  "state-available",
  "state-wrap-up",
  "state-break",
  "chart-level",
] as const satisfies readonly Token[];

/** What has the same colour in every chart, by the metric's key without its period: one panel shows it over an hour, a day and a month. */
const OWN: ReadonlyMap<string, SeriesColour> = new Map(
  Object.entries({
    newInQueue: "chart-entered",
    entered: "chart-entered",
    accepted: "chart-answered",
    abandoned: "chart-abandoned",
    slaPercentage: "chart-level",
  } as const satisfies Readonly<Record<string, Token>>),
);

/** Whoever takes a colour in turn does not take one that is this near to somebody's own. */
const TOO_NEAR: Readonly<Partial<Record<SeriesColour, SeriesColour>>> = {
  "state-handling": "chart-answered",
  "state-break": "chart-abandoned",
};

export type SeriesColour =
  | (typeof IN_TURN)[number]
  | "chart-entered"
  | "chart-answered"
  | "chart-abandoned"
  | "chart-level";

/** All of them, each once. */
export const SERIES_COLOURS: readonly SeriesColour[] = [...new Set([...IN_TURN, ...OWN.values()])];

/**
 * A chart's series with their colours, as names of tokens. A metric has its own where it is in the chart once; all others take theirs in turn from what is
 * left, and begin anew when nothing is.
 *
 * @param metricOf the metric's key; null of what is none, as a calculated figure
 */
export function coloured<Series extends object>(
  series: readonly Series[],
  metricOf: (one: Series) => string | null,
): readonly (Series & { readonly colour: SeriesColour })[] {
  const wanted = series.map((one) => OWN.get(metricOf(one)?.split(".")[0] ?? "") ?? null);
  const own = wanted.map((colour) => (wanted.filter((one) => one === colour).length === 1 ? colour : null));
  // Grey alone would look like what is stale.
  if (series.length === 1 && own[0] === "chart-entered") own[0] = null;
  const free = IN_TURN.filter((colour) => !own.includes(colour) && !own.includes(TOO_NEAR[colour] ?? colour));
  let turn = 0;
  return series.map((one, index) => ({
    ...one,
    colour: own[index] ?? free[turn++ % free.length] ?? IN_TURN[0],
  }));
}

/** The colour as CSS has it. */
export function inkOf(colour: SeriesColour): string {
  return `rgb(var(--${colour}))`;
}
