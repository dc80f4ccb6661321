import "server-only";
import { type Clock, systemClock } from "./clock";
import type { LiveLog } from "./deps";

/** How soon a change that another process made is known here, ms. */
const LOOK_EVERY_MS = 5000;

export interface ChangeWatch {
  /** The tenants or boards to look after, by id; nothing is asked while there are none. */
  readonly known: () => readonly string[];
  /** By id, what differs after every change; what is gone is absent. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly changed: (id: string) => Promise<void>;
  readonly log: LiveLog;
  readonly clock?: Clock;
}

/**
 * Tells of changes of tenants or boards that were made elsewhere: by another process on the same PostgreSQL, or in a shell. The
 * answer stops it. A database that is away for a moment stops nothing; the next look finds what changed meanwhile.
 */
export function watchChanges({ known, read, changed, log, clock = systemClock }: ChangeWatch): () => void {
  let seen: ReadonlyMap<string, string> = new Map();
  let stopped = false;
  let failing = false;

  async function look(): Promise<void> {
    const ids = known();
    const now = ids.length === 0 ? new Map<string, string>() : await read(ids);
    // At first sight nobody knows whether it has changed since it was loaded: the hub compares.
    const told = ids.filter((id) => !now.has(id) || seen.get(id) !== now.get(id));
    for (const id of told) await changed(id);
    seen = now;
  }

  function plan(): () => void {
    return clock.after(LOOK_EVERY_MS, () => {
      void look()
        .then(
          () => {
            failing = false;
          },
          (cause: unknown) => {
            if (!failing) log.warn({ err: cause }, "changes made elsewhere could not be looked for");
            failing = true;
          },
        )
        .then(() => {
          if (!stopped) cancel = plan();
        });
    });
  }

  let cancel = plan();
  return () => {
    stopped = true;
    cancel();
  };
}
