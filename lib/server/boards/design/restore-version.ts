import "server-only";
import type { DraftReplaced, RestoreInput } from "@/lib/contracts/boards/design";
import { changedMeanwhile, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import type { DraftListener } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { holdDesign } from "./held-design";
import { readVersion } from "./list-versions";
import { type Replaced, tellReplaced } from "./replaced";
import { writeDraft } from "./write-draft";

/** Makes a published version what is being designed, in place of what is. Screens show it once it is published. */
export async function restoreVersion(
  db: Db,
  live: DraftListener,
  caller: Caller,
  boardId: string,
  { revision, number }: RestoreInput,
  trace: Trace,
): Promise<Result<DraftReplaced, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<Replaced, Refusal>> => {
    const design = await holdDesign(trx, caller, boardId);
    if (design === null) return notFound("board");
    if (design.revision !== revision) return changedMeanwhile("draft");
    const version = await readVersion(trx, design.board, number);
    if (version === null) return notFound("version");
    const { document } = version;
    const { tenantId } = design.board;
    return ok({ tenantId, revision: await writeDraft(trx, design, document, trace), document });
  });
  return tellReplaced(live, boardId, done);
}
