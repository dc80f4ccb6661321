import "server-only";
import type { BoardContent } from "@/lib/contracts/boards/new-board";
import type { BoardDocument } from "@/lib/domain/board/document";
import { forAnotherTenant } from "@/lib/domain/board/references-of-tiles";
import { templateOf } from "@/lib/domain/board/templates/registry";
import type { Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { newId } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { listQueues } from "@/lib/server/queues/list-queues";
import { readOriginal } from "./original";
import { isTooLarge, tooLarge } from "./write-draft";

type Groups = readonly { readonly id: string }[];

/** For which board the design is to be. */
export interface ContentFor {
  readonly tenantId: string;
  /** The queues of a team board; null: all. */
  readonly queueIds: readonly string[] | null;
  /** The tenant's groups, as far as they are known. */
  readonly groups: () => Promise<Groups>;
}

/** What a new board's design begins with; null: with nothing. */
export async function documentOf(
  db: Db,
  caller: Caller,
  board: ContentFor,
  content: BoardContent | undefined,
): Promise<Result<BoardDocument | null, Refusal>> {
  if (content === undefined) return ok(null);
  return content.from === "template"
    ? ok(await ofTemplate(db, board, content))
    : ofOriginal(db, caller, board, content);
}

async function ofTemplate(
  db: Db,
  { tenantId, queueIds, groups }: ContentFor,
  { template, words }: Extract<BoardContent, { readonly from: "template" }>,
): Promise<BoardDocument> {
  const own = queueIds === null ? null : new Set(queueIds);
  const table = await listQueues(db, tenantId);
  const queues = table?.queues.filter(({ id, hidden }) => !hidden && own?.has(id) !== false) ?? [];
  // A team board has no groups: their numbers count agents of other queues.
  const facts = { queues, groups: own === null ? await groups() : [] };
  return templateOf(template)(facts, words, newId);
}

/**
 * What comes from another tenant names queues of this one by the counterparts that were chosen, and neither agents, groups nor images.
 */
async function ofOriginal(
  db: Db,
  caller: Caller,
  { tenantId }: ContentFor,
  content: Exclude<BoardContent, { readonly from: "template" }>,
): Promise<Result<BoardDocument, Refusal>> {
  const original = await readOriginal(db, caller, tenantId, content);
  if (!original.ok) return original;
  const { document, isFromHere } = original.value;
  const counterparts = new Map(content.counterparts.flatMap(({ of, is }) => (is === null ? [] : [[of, is] as const])));
  const own = isFromHere ? document : forAnotherTenant(document, counterparts, new Map());
  return isTooLarge(own) ? tooLarge() : ok(own);
}
