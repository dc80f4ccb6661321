import { isTileKind } from "@/lib/domain/board/kinds/names";
import type { Json } from "@/lib/domain/json";

/** An option without which a board is not published, though it can be drawn: the words of a picture. Null where nothing is missing. */
export function missingOption(kind: string, options: { readonly [name: string]: Json }): "alt" | null {
  if (!isTileKind(kind) || kind !== "image") return null;
  const { asset = null, alt = null } = options;
  return asset !== null && alt === null ? "alt" : null;
}
