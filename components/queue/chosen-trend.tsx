"use client";

import { TrendPanel } from "@/components/tiles/trend/trend-panel";
import type { TrendView } from "@/lib/contracts/live";
import { ShownMetric, useShownMetric } from "./shown-metric";

/** The chart of a queue's page with the choice of what it shows: loaded late, with all that is known of what is recorded. */
export function ChosenTrend({ trend }: { trend: TrendView | undefined }) {
  const { chosen, choose, only } = useShownMetric();
  return <TrendPanel trend={trend} only={only} choice={<ShownMetric chosen={chosen} choose={choose} />} />;
}
