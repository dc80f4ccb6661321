import type { MetricNames } from "@/components/sheet/metric-names";
import type { HistoryView } from "@/lib/contracts/history";
import type { LiveView, TrendView } from "@/lib/contracts/live";
import type { Words } from "./words";

/** What a board is drawn from: the same view that the full board follows, at one moment. */
export interface LiteBoard {
  readonly view: LiveView;
  /** Null before there is one. */
  readonly trend: TrendView | null;
  /** What was recorded, by the tile that shows it; tiles that are left out wait for it. */
  readonly histories: ReadonlyMap<string, HistoryView>;
  /** Epoch ms on the server's clock. */
  readonly now: number;
  readonly words: Words;
  readonly names: MetricNames;
  /** Where an image of the board is found. */
  readonly imageAt: (assetId: string) => string;
}
