import "server-only";
import type { BoardDesign } from "@/lib/contracts/boards/design";
import type { Caller } from "@/lib/server/access/caller";
import type { Db } from "@/lib/server/db/database";
import { listQueues } from "@/lib/server/queues/list-queues";
import { tenantRules } from "@/lib/server/thresholds/read-thresholds";
import { currentOf, readDesign } from "./held-design";

/** A board for whoever designs it; null when there is no such board for them. */
export async function boardDesign(db: Db, caller: Caller, boardId: string): Promise<BoardDesign | null> {
  const design = await readDesign(db, caller, boardId);
  if (design === null) return null;
  const { id, tenantId, name, isDefault, ownerId, queueIds, publishedVersion } = design.board;
  const own = queueIds === null ? null : new Set(queueIds);
  const [table, rules] = [await listQueues(db, tenantId), await tenantRules(db, tenantId)];
  const queues = table?.queues.filter((queue) => !queue.hidden && own?.has(queue.id) !== false) ?? [];
  return {
    board: {
      id,
      tenantId,
      name,
      isDefault,
      isPrivate: ownerId !== null,
      revision: design.board.revision,
      queueIds,
      publishedVersion,
    },
    document: currentOf(design),
    revision: design.revision,
    isUnpublished: design.draft !== null,
    baseVersion: design.baseVersion,
    updatedBy: design.updatedBy,
    updatedAt: design.updatedAt,
    queues: queues.map((queue) => ({ id: queue.id, name: queue.label ?? queue.name, media: queue.media })),
    rules,
  };
}
