import { NO_NEEDS } from "@/lib/domain/board/needs";
import type { TileKind } from "./kind";

/** What shows nothing of 8x8's: clock, text, image, ticker, countdown and embedded page. */
export const stillKind: TileKind<unknown> = {
  family: "more",
  headline: false,
  needs: () => NO_NEEDS,
  measures: () => [],
};
