import "server-only";
import type { DraftReplaced } from "@/lib/contracts/boards/design";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { DraftListener } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { holdDesign } from "./held-design";
import { type Replaced, tellReplaced } from "./replaced";
import { writeDraft } from "./write-draft";

/** Drops what is not published of a board's design. */
export async function discardDraft(
  db: Db,
  live: DraftListener,
  caller: Caller,
  boardId: string,
  revision: number,
  trace: Trace,
): Promise<Result<DraftReplaced, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<Replaced, Refusal>> => {
    const design = await holdDesign(trx, caller, boardId);
    if (design === null) return notFound("board");
    if (design.revision !== revision) return changedMeanwhile("draft");
    if (design.draft === null) return ok({ tenantId: design.board.tenantId, revision, document: design.published });
    const { name, tenantId } = design.board;
    const subject = { kind: "board", id: boardId } as const;
    await recordAudit(trx, { ...trace, action: "board.draft-discarded", tenantId, subject, before: { name } });
    return ok({ tenantId, revision: await writeDraft(trx, design, null, trace), document: design.published });
  });
  return tellReplaced(live, boardId, done);
}
