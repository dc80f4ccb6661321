import type { SeriesColour } from "@/components/charts/series-colours";
import type { Room } from "@/lib/domain/board/type-scale";
import type { Unfetched } from "@/lib/domain/history/unfetched";
import type { Intervals } from "./intervals-of";
import { type LegendPlan, planLegend } from "./legend-plan";

/** What is said without a sign: since when something is recorded, and why gaps were not filled. */
interface Remark {
  readonly of: "since" | "unfetched";
  readonly text: string;
}

/** One entry of a legend: a series, or what else is drawn or to be known. */
export type LegendItem =
  | {
      readonly of: "series";
      readonly index: number;
      readonly as: "line" | "bar";
      readonly colour: SeriesColour;
      readonly text: string;
    }
  | { readonly of: "target" | "band" | "running" | "provisional" | "lacking"; readonly text: string }
  | Remark;

interface LegendWords {
  readonly target: (value: number) => string;
  /** What is told of so many former weeks: of one it is what that one had, of several what is usual. */
  readonly band: (weeks: number) => string;
  readonly running: string;
  readonly provisional: string;
  readonly lacking: string;
  /** Since when something is recorded, epoch ms. */
  readonly since: (start: number) => string;
  /** Why gaps were not filled by what 8x8 knows. */
  readonly unfetched: (why: Unfetched) => string;
}

/** What a legend says, the same on both boards. */
export function legendItems(intervals: Intervals, words: LegendWords): readonly LegendItem[] {
  const { series, band, target, running, hasProvisional, hasLacking, since, unfetched } = intervals;
  return [
    ...series.map(({ name, as, colour }, index) => ({ of: "series", index, as, colour, text: name }) as const),
    ...(target === null ? [] : [{ of: "target", text: words.target(target.value) } as const]),
    ...(band === null ? [] : [{ of: "band", text: words.band(band.weeks) } as const]),
    ...(running === null ? [] : [{ of: "running", text: words.running } as const]),
    ...(hasProvisional ? [{ of: "provisional", text: words.provisional } as const] : []),
    ...(hasLacking ? [{ of: "lacking", text: words.lacking } as const] : []),
    ...(since === null ? [] : [{ of: "since", text: words.since(since) } as const]),
    ...(unfetched == null ? [] : [{ of: "unfetched", text: words.unfetched(unfetched) } as const]),
  ];
}

/** Whether an entry has a sign before its words. */
export function hasSign(item: LegendItem): item is Exclude<LegendItem, Remark> {
  return item.of !== "since" && item.of !== "unfetched";
}

/** How such a legend stands in a tile with this body. */
export function planItems(items: readonly LegendItem[], body: Room): LegendPlan {
  const texts = (isSeries: boolean) =>
    items.filter((item) => (item.of === "series") === isSeries).map(({ text }) => text);
  return planLegend(texts(true), texts(false), body);
}
