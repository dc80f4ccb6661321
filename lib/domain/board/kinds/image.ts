import { NO_NEEDS } from "@/lib/domain/board/needs";
import type { ImageOptions } from "@/lib/domain/board/options/image";
import type { TileKind } from "./kind";

/** One of the tenant's own images. */
export const image: TileKind<ImageOptions> = {
  family: "more",
  headline: false,
  needs: () => NO_NEEDS,
  measures: () => [],
  refer: (options, edit) => ({ ...options, asset: options.asset === null ? null : edit.asset(options.asset) }),
};
