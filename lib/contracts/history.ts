import { UNFETCHED } from "@/lib/domain/history/unfetched";
import { array, boolean, type Infer, nullable, number, object, oneOf, optional, string } from "./shape";

/* What `GET /api/boards/{id}/history` answers, and the same behind a link and for a display. */

/** One value a bin, in the metric's unit (count, ms, 0–100); null is a gap, never a zero. */
const values = array(nullable(number));

const historySeries = object({
  metric: string,
  values,
  /** Bins whose value 8x8 may still change; absent where there are none. */
  provisional: optional(array(boolean)),
  /** Bins whose value lacks a part: a queue among several is unknown in them though it was there. Absent where there are none. */
  lacking: optional(array(boolean)),
  /** From where each bin's value is, where that was asked for: recorded by us, as 8x8 reported it, made of both, or calculated from counts; null of a gap. */
  origins: optional(array(nullable(oneOf("recorded", "reported", "both", "calculated")))),
});

const bandSeries = object({
  metric: string,
  /** The lower quarter of the days compared, their middle and their upper quarter, per bin. */
  low: values,
  median: values,
  high: values,
});

export const historyView = object({
  /** IANA zone of the tenant, in which days begin and end. */
  zone: string,
  stepMs: number,
  /** Epoch ms; `toMs` is the first moment after the range. */
  fromMs: number,
  toMs: number,
  /** When each bin begins, epoch ms. A bin of a day has 23, 24 or 25 hours. */
  starts: array(number),
  /** When the bin that still runs began, epoch ms; its counts are those so far. Null where all bins are over. */
  runningFrom: nullable(number),
  series: array(historySeries),
  /** What the same weekday looked like in the weeks before; null where it was not asked for or nothing is known. */
  band: nullable(object({ weeks: number, series: array(bandSeries) })),
  /** The service level that the queues are to reach, 0–100; null where they differ or have none. */
  target: nullable(number),
  /** Why gaps of the last days were not filled by 8x8's reports; absent where there are none, and for whoever is told no such thing. */
  unfetched: optional(oneOf(...UNFETCHED)),
});
export type HistoryView = Infer<typeof historyView>;
