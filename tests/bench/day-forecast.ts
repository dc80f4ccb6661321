import { MOST_WEEKS } from "@/lib/domain/staffing/day-ahead";
import {
  beatsPlain,
  type ForecastErrors,
  forecastErrors,
  type PastDay,
  wape,
} from "@/lib/domain/staffing/forecast-errors";
import { simulatedWeeks, type WeeksOptions } from "../support/simulated-weeks";
import { closingFigures } from "./closing-forecast";
import { type Figure, plain, type Section } from "./report";

const WEEKS = 16;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const STEADY: Omit<WeeksOptions, "seed"> = { weeks: WEEKS, perHour: 90, curve: "phone", noise: 0.12, shift: null };

const KINDS: readonly (readonly [string, Omit<WeeksOptions, "seed">])[] = [
  ["90 an hour at the peak, days differ by 12 %", STEADY],
  ["12 an hour", { ...STEADY, perHour: 12 }],
  ["600 an hour", { ...STEADY, perHour: 600 }],
  ["days hardly differ (3 %)", { ...STEADY, noise: 0.03 }],
  ["days differ by 30 %", { ...STEADY, noise: 0.3 }],
  ["a third more from a Wednesday on", { ...STEADY, shift: { day: 7 * 10 + 2, factor: 1.33 } }],
  ["a quarter less from a Monday on", { ...STEADY, shift: { day: 7 * 11, factor: 0.75 }, curve: "chat" }],
];

/** (l) How far off the forecast of the rest of a day is, beside the plain ways to foretell it. */
export async function dayForecast(): Promise<Section> {
  return {
    title: "(l) What the rest of a day will bring",
    how: `Arrivals per quarter of an hour of ${SEEDS.length} × ${WEEKS} simulated weeks a row (the simulator's curves, waves and Poisson arrivals, with weekdays, noise between days and changes of level). Each day from the ${MOST_WEEKS + 1}th week on is foretold at six moments from 8:00 to 18:00, to its midnight, from ${MOST_WEEKS} former weeks, as many as the product reads. WAPE: the sum of absolute errors of the quarters ÷ what came. The floor is the better of last week at the same time and the mean of the former weeks. The service level at the end: of simulated days, customer by customer (Poisson arrivals as above, exponential handling and patience, first come, first served), whose agents come and go as each row says, a fifth fewer to a tenth more than rostered each day; foretold at the same moments as the product does, the error is the mean absolute one in points. The floor is the best of the level as it stands, last week's at its end and the mean of the former weeks'.`,
    figures: [...KINDS.map(([what, options]) => figureOf(what, errorsOver(options))), ...closingFigures()],
    remarks: [
      "Much of the error is the chance of counts, which nobody can foretell: at 12 an hour a quarter has two or three. The product shows the forecast of a queue only where, on that queue's own recorded days, it beats both.",
      "The level at the end is told only with such a forecast, and where former weeks tell how many agents usually come and go: when that rule was chosen, with as many as now until the end it was further off than the level as it stands in five of the six rows whose agents come and go.",
    ],
  };
}

function errorsOver(options: Omit<WeeksOptions, "seed">): ForecastErrors {
  const past = SEEDS.flatMap((seed): PastDay[] => {
    const days = simulatedWeeks({ ...options, seed });
    return days.flatMap((day, index) => {
      const former = Array.from({ length: MOST_WEEKS }, (_, weeks) => days[index - 7 * (weeks + 1)]);
      const known = former.filter((one) => one !== undefined);
      return known.length === MOST_WEEKS ? [{ day, former: known }] : [];
    });
  });
  return forecastErrors(past);
}

function figureOf(what: string, errors: ForecastErrors): Figure {
  const [ours, lastWeek, mean] = [errors.forecast, errors.lastWeek, errors.mean].map(
    (absolute) => wape(absolute, errors.actual) ?? Number.NaN,
  );
  const percent = (value = Number.NaN): string => `${value.toFixed(1)} %`;
  return {
    ...plain(what, percent(ours), { text: "less than both", met: beatsPlain(errors) }),
    floor: `last week ${percent(lastWeek)}, mean ${percent(mean)}`,
    ratio: `${((ours ?? 0) / Math.min(lastWeek ?? 0, mean ?? 0)).toFixed(2)} ×`,
  };
}
