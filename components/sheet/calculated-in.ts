import type { LiveView } from "@/lib/contracts/live";
import type { ShownCalculated } from "@/lib/contracts/shown-document";
import { calculatedId } from "@/lib/domain/board/measure";

/** What a view's board calculates under a key `calc:<id>`; undefined for 8x8's own and for what is gone. */
export function calculatedIn({ document }: LiveView, key: string): ShownCalculated | undefined {
  const id = calculatedId(key);
  return id === null ? undefined : document?.calculated?.find((one) => one.id === id);
}
