import { NO_NEEDS } from "@/lib/domain/board/needs";
import type { TileKind } from "./kind";

/** What shows nothing of 8x8's: clock, text, ticker, countdown and embedded page. */
export function stillKind<Options>(): TileKind<Options> {
  return {
    family: "more",
    headline: false,
    needs: () => NO_NEEDS,
    measures: () => [],
    refer: (options) => options,
  };
}
