import { type Departure, follow, NOTHING_SEEN, REMEMBERED_MS, type Seen } from "@/components/board/departures";
import type { LiveView } from "@/lib/contracts/live";

interface Kept {
  readonly seen: Seen;
  /** When it was last asked for, epoch ms. */
  readonly at: number;
}

interface DeparturesMemory {
  /** Queues that this screen saw on this board and that are no longer there. */
  after(displayId: string, view: LiveView, now: number): readonly Departure[];
}

/**
 * Remembers which queues each screen without React has seen of a board, as an open page of the full board does for itself. What nobody asks for is
 * forgotten after as long as a departure is told; so is everything with the process.
 */
export function createDeparturesMemory(): DeparturesMemory {
  const kept = new Map<string, Kept>();
  return {
    after(displayId, view, now) {
      const key = `${displayId} ${view.board.id}`;
      const before = kept.get(key)?.seen ?? NOTHING_SEEN;
      // Failing, it says nothing of who left; a designed board tells of its queues in their own tiles.
      const isFresh = view.document === undefined && view.parts.queues.status.state === "fresh";
      const seen = isFresh ? follow(before, view.queues, now) : before;
      kept.delete(key);
      kept.set(key, { seen, at: now });
      for (const [name, { at }] of kept) {
        if (now - at < REMEMBERED_MS) break;
        kept.delete(name);
      }
      return seen.gone;
    },
  };
}
