import "server-only";
import { recordAudit } from "@/lib/server/audit/record";
import type { Db } from "@/lib/server/db/database";
import type { Clock } from "@/lib/server/live/clock";
import type { Logger } from "@/lib/server/log/log";
import { forgetExpired } from "./forget-expired";
import { SILENT_MS } from "./standing";

/** How often it is looked which displays have fallen silent, ms. */
const LOOK_EVERY_MS = 30_000;

/**
 * Marks the displays that have not been heard of for five minutes, each once, with an audit event and a warning in the log. While this server was
 * away nobody could be heard, so silence counts from when it has listened.
 *
 * @param listeningSince epoch ms
 */
export async function markSilent(
  db: Db,
  log: Pick<Logger, "warn">,
  listeningSince: number,
  nowMs: number,
): Promise<void> {
  if (nowMs - listeningSince < SILENT_MS) return;
  const quiet = await db
    .selectFrom("displays")
    .select(["id", "tenant_id", "name", "place", "last_seen_at"])
    .where("silent_since", "is", null)
    .where("last_seen_at", "<=", nowMs - SILENT_MS)
    .execute();
  for (const { id, tenant_id: tenantId, name, place, last_seen_at: lastSeenAt } of quiet) {
    const isNews = await db.transaction().execute(async (trx) => {
      // Another process may have marked it, or the display may have come back, since it was looked for.
      const marked = await trx
        .updateTable("displays")
        .set({ silent_since: lastSeenAt })
        .where("id", "=", id)
        .where("silent_since", "is", null)
        .where("last_seen_at", "=", lastSeenAt)
        .executeTakeFirst();
      if (marked.numUpdatedRows === 0n || lastSeenAt === null) return false;
      const about = { at: nowMs, tenantId, subject: { kind: "display", id } } as const;
      const silentSince = new Date(lastSeenAt).toISOString();
      await recordAudit(trx, {
        ...about,
        action: "display.silent",
        before: { name, place },
        after: { name, place, silent_since: silentSince },
      });
      return true;
    });
    if (isNews) log.warn({ displayId: id, tenantId, display: name, place, lastSeenAt }, "display.silent");
  }
}

/** Looks after displays every half minute: who is silent, and what of them has run out. The answer stops it, and resolves when nothing is under way. */
export function watchDisplays(db: Db, clock: Clock, log: Pick<Logger, "warn">): () => Promise<void> {
  const since = clock.now();
  let cancel = (): void => undefined;
  let running = Promise.resolve();
  let isStopped = false;
  let isFailing = false;
  const look = async (): Promise<void> => {
    await markSilent(db, log, since, clock.now());
    await forgetExpired(db, clock.now());
  };
  const plan = (): void => {
    cancel = clock.after(LOOK_EVERY_MS, () => {
      running = look()
        .then(
          () => {
            isFailing = false;
          },
          (cause: unknown) => {
            if (!isFailing) log.warn({ err: cause }, "displays could not be looked after");
            isFailing = true;
          },
        )
        .then(() => {
          if (!isStopped) plan();
        });
    });
  };
  plan();
  return () => {
    isStopped = true;
    cancel();
    return running;
  };
}
