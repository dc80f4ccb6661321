import { liveView, trendView, viewPatch } from "./live";
import { array, type Infer, nullable, number, object, string, union } from "./shape";

/* What `GET /api/boards/{id}/replay` answers. Moments are epoch ms; a minute is named by its beginning. */

/** A span in which nothing was written down; `toMs` is the first moment after it. */
const span = object({ fromMs: number, toMs: number });
export type ReplaySpan = Infer<typeof span>;

/**
 * What leads from the minute before to this one: a patch, or the whole view where nothing was known until then. Null: nothing was written down in
 * this minute, so what was shown before stands and ages.
 */
const replayStep = nullable(union(object({ patch: viewPatch }), object({ view: liveView })));
export type ReplayStep = Infer<typeof replayStep>;

export const replayView = object({
  /** IANA zone of the tenant. */
  zone: string,
  /** The first and the last minute that is written down within what is kept; null: none at all. */
  earliestMs: nullable(number),
  latestMs: nullable(number),
  /** Where between the two nothing was written down for some minutes, oldest first. */
  gaps: array(span),
  /** As asked for. */
  fromMs: number,
  minutes: number,
  /** The board as the minute `fromMs` ended; null: nothing is known of it or of the hour before. */
  first: nullable(liveView),
  /** One for each further minute. */
  patches: array(replayStep),
  /** The minutes of the window and the 59 before it. */
  trend: trendView,
});
export type ReplayView = Infer<typeof replayView>;
