import "server-only";
import type { BoardContent } from "@/lib/contracts/boards/new-board";
import type { BoardDocument } from "@/lib/domain/board/document";
import { forAnotherTenant } from "@/lib/domain/board/references-of-tiles";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import type { Db } from "@/lib/server/db/database";
import { readOriginal } from "./original";
import { isTooLarge, tooLarge } from "./write-draft";

/**
 * What a new board's design begins with; null: with nothing. What comes from another tenant names queues of this one by the counterparts that were
 * chosen, and neither agents, groups nor images.
 */
export async function documentOf(
  db: Db,
  caller: Caller,
  tenantId: string,
  content: BoardContent | undefined,
): Promise<Result<BoardDocument | null, Refusal>> {
  if (content === undefined) return ok(null);
  const original = await readOriginal(db, caller, tenantId, content);
  if (!original.ok) return original;
  const { document, isFromHere } = original.value;
  const counterparts = new Map(content.counterparts.flatMap(({ of, is }) => (is === null ? [] : [[of, is] as const])));
  const own = isFromHere ? document : forAnotherTenant(document, counterparts, new Map());
  return isTooLarge(own) ? tooLarge() : ok(own);
}
