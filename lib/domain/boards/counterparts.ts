import { isSameName } from "@/lib/domain/same-name";

interface NamedQueue {
  readonly id: string;
  readonly name: string;
}

/** A queue that somebody knows by up to two names: 8x8's, and a friendlier one. */
export interface KnownQueue extends NamedQueue {
  readonly label: string | null;
}

/**
 * For a queue of another tenant the one here that goes by the same name, the one with the same id first; null where none does, or several do and nobody
 * can tell which is meant.
 */
export function counterpartOf(queue: NamedQueue, known: readonly KnownQueue[]): KnownQueue | null {
  const alike = known.filter(
    ({ name, label }) => isSameName(name, queue.name) || (label !== null && isSameName(label, queue.name)),
  );
  const same = alike.find(({ id }) => id === queue.id);
  return same ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}
