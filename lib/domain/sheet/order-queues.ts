import type { QueueRow } from "@/lib/domain/snapshot";
import { compareByNeed, type Level, queueState } from "@/lib/domain/state/queue-state";

export type QueueSort =
  | { readonly by: "need" | "name" | "order" }
  | { readonly by: "column"; readonly key: string; readonly descending: boolean };

/** A queue as a table has it. */
export interface OrderedQueue {
  readonly row: QueueRow;
  /** Its worst level among those that may move it to the top. */
  readonly top: Level;
  /** By column key; null is no data. */
  readonly values: ReadonlyMap<string, number | null>;
}

const RANK: Readonly<Record<Level, number>> = { calm: 0, near: 1, breach: 2 };
const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Queues in the order of a table; equals keep the board's order, and what has no data comes last whichever way it is sorted. */
export function orderQueues<T extends OrderedQueue>(
  queues: readonly T[],
  sort: QueueSort,
  breachedFirst: boolean,
): readonly T[] {
  const states = sort.by === "need" ? new Map(queues.map(({ row }) => [row.id, queueState(row.metrics)])) : null;
  const compare = (a: T, b: T): number => {
    if (breachedFirst) {
      const worse = Number(RANK[b.top] === 2) - Number(RANK[a.top] === 2);
      if (worse !== 0) return worse;
    }
    if (sort.by === "name") return names.compare(a.row.name, b.row.name);
    if (sort.by === "column") return compareValues(a.values.get(sort.key), b.values.get(sort.key), sort.descending);
    const [own, other] = [states?.get(a.row.id), states?.get(b.row.id)];
    return own === undefined || other === undefined ? 0 : RANK[b.top] - RANK[a.top] || compareByNeed(own, other);
  };
  return [...queues].sort(compare);
}

function compareValues(a: number | null | undefined, b: number | null | undefined, descending: boolean): number {
  if (a == null || b == null) return Number(a == null) - Number(b == null);
  return descending ? b - a : a - b;
}
