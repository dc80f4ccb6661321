import "server-only";
import type { Original, OriginalInput } from "@/lib/contracts/boards/new-board";
import type { BoardDocument } from "@/lib/domain/board/document";
import { namedQueues } from "@/lib/domain/board/references-of-tiles";
import { counterpartOf, type KnownQueue } from "@/lib/domain/boards/counterparts";
import { notFound, type Refusal, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { can } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { currentOf, readDesign } from "./held-design";

/** What a board is made after: another board, or a file. */
export interface OriginalBoard {
  readonly name: string;
  readonly document: BoardDocument;
  readonly scope: readonly string[] | null;
  /** By queue id, as it is called there. */
  readonly queueNames: ReadonlyMap<string, string>;
  readonly isFromHere: boolean;
}

/** The board or file that is named, if the caller may copy it. */
export async function readOriginal(
  db: Db,
  caller: Caller,
  tenantId: string,
  input: OriginalInput,
): Promise<Result<OriginalBoard, Refusal>> {
  return input.from === "file" ? ok(await ofFile(db, tenantId, input)) : ofBoard(db, caller, tenantId, input.boardId);
}

/** What would become of it here. */
export async function previewOriginal(
  db: Db,
  caller: Caller,
  tenantId: string,
  input: OriginalInput,
): Promise<Result<Original, Refusal>> {
  const original = await readOriginal(db, caller, tenantId, input);
  if (!original.ok) return original;
  const { name, document, scope, queueNames, isFromHere } = original.value;
  const known = await knownQueues(db, tenantId);
  const queues = [...new Set([...namedQueues(document), ...(scope ?? [])])].map((id) => {
    const called = queueNames.get(id) ?? null;
    const found = called === null ? undefined : counterpartOf({ id, name: called }, known);
    const counterpart = found ? { id: found.id, name: found.label ?? found.name } : null;
    return { id, name: called, counterpart };
  });
  const tiles = document.pages.reduce((sum, page) => sum + page.tiles.length, 0);
  return ok({ name, pages: document.pages.length, tiles, isFromHere, queues, scope });
}

/** A file does not say which installation it comes from: its tenant is this one when all that it names is called so here. */
async function ofFile(
  db: Db,
  tenantId: string,
  { file }: Extract<OriginalInput, { readonly from: "file" }>,
): Promise<OriginalBoard> {
  const tenant = await db.selectFrom("tenants").select("name").where("id", "=", tenantId).executeTakeFirst();
  const known = new Map((await knownQueues(db, tenantId)).map(({ id, name }) => [id, name]));
  const isFromHere = tenant?.name === file.tenant && file.queues.every(({ id, name }) => known.get(id) === name);
  const queueNames = new Map(file.queues.map(({ id, name }) => [id, name]));
  return { name: file.name, document: file.document, scope: file.scope, queueNames, isFromHere };
}

async function ofBoard(
  db: Db,
  caller: Caller,
  tenantId: string,
  boardId: string,
): Promise<Result<OriginalBoard, Refusal>> {
  const design = await readDesign(db, caller, boardId);
  if (design === null || !can(caller, "board.edit", design.board.tenantId)) return notFound("board");
  const document = currentOf(design);
  if (document === null)
    return refuse("conflict", "not-designed", "That board makes itself: there is no design to copy.");
  const { board } = design;
  const queues = await knownQueues(db, board.tenantId);
  const queueNames = new Map(queues.map(({ id, name }) => [id, name]));
  return ok({ name: board.name, document, scope: board.queueIds, queueNames, isFromHere: board.tenantId === tenantId });
}

async function knownQueues(db: Db, tenantId: string): Promise<readonly KnownQueue[]> {
  const rows = await db
    .selectFrom("tenant_queues")
    .select(["queue_id", "name", "label"])
    .where("tenant_id", "=", tenantId)
    .orderBy("queue_id")
    .execute();
  return rows.map(({ queue_id, name, label }) => ({ id: queue_id, name, label }));
}
