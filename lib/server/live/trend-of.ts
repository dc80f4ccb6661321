import "server-only";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { ViewNeeds } from "./needs";
import type { SheetView } from "./sheet-view";
import type { Shown } from "./shown";
import type { TrendMemory } from "./trend";

interface TrendFor {
  readonly needs: ViewNeeds;
  readonly shown: Shown;
  readonly sheet: SheetView | null;
  readonly feed: { current(): LiveView };
}

/** The last hour, of what the view shows and nothing else. */
export function trendOf({ needs, shown, feed, sheet }: TrendFor, memory: TrendMemory): TrendView {
  if (needs.kind === "nothing") return memory.view(null, [], () => false);
  if (needs.kind === "queue") return memory.view(needs.queueId, []);
  const ids = feed.current().queues.map((row) => row.id);
  if (sheet === null) {
    const view = memory.view(null, ids, shown.isPartial ? (id) => shown.has(id) : null);
    return shown.hasAgents ? view : withoutAgents(view);
  }
  // No tile draws the sums of the whole: what no tile shows is not sent.
  const view = memory.view(null, ids, () => false);
  return { ...view, tiles: sheet.series(view.minutes) };
}

/** Who was available is counted from single agents. */
function withoutAgents(view: TrendView): TrendView {
  return { ...view, total: { ...view.total, available: view.minutes.map(() => null) } };
}
