import "server-only";
import { type BoardFile, FILE_FORMAT } from "@/lib/contracts/boards/file";
import { namedQueues, onlyImages } from "@/lib/domain/board/references-of-tiles";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { queueNames } from "@/lib/server/boards/held-boards";
import type { Db } from "@/lib/server/db/database";
import { currentOf, readDesign } from "./held-design";

/** A board's design as its designer has it, as a file. Images stay: their ids mean nothing anywhere else. */
export async function exportBoard(db: Db, caller: Caller, boardId: string): Promise<Result<BoardFile, Refusal>> {
  const design = await readDesign(db, caller, boardId);
  if (design === null) return notFound("board");
  const { board } = design;
  const current = currentOf(design);
  if (current === null)
    return refuse("conflict", "not-designed", "This board makes itself: there is no design to export.");
  const document = onlyImages(current, () => false);
  const tenant = await db
    .selectFrom("tenants")
    .select("name")
    .where("id", "=", board.tenantId)
    .executeTakeFirstOrThrow();
  const names = await queueNames(db, board.tenantId);
  const ids = [...new Set([...namedQueues(document), ...(board.queueIds ?? [])])].toSorted();
  return ok({
    format: FILE_FORMAT,
    formatVersion: 1,
    name: board.name,
    tenant: tenant.name,
    queues: ids.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name: name.slice(0, 512) }];
    }),
    scope: board.queueIds === null ? null : [...board.queueIds],
    document,
  });
}
