import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { isAgentCount } from "@/lib/domain/history/metric";
import type { WantedSeries } from "./intervals-of";

/**
 * The series of a tile under the names that they have there. What a board may not tell stays in the legend and says so: a line that is merely
 * missing would look like a day on which nobody worked.
 *
 * @param isWithheld whether counts over the whole tenant may not be told
 * @param withheld how such a series is called
 */
export function wantedOf(
  { series }: OptionsByKind["intervals"],
  isWithheld: boolean,
  nameOf: (metric: string) => string,
  withheld: (name: string) => string,
): readonly WantedSeries[] {
  return series.map(({ metric, as, label }) => {
    const name = label ?? nameOf(metric);
    return { metric, as, name: isWithheld && isAgentCount(metric) ? withheld(name) : name };
  });
}
