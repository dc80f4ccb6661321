import "server-only";
import type { BoardChange, BoardEntry, BoardInput } from "@/lib/contracts/admin/boards";
import type { Revised } from "@/lib/contracts/admin/revised";
import type { AuditFacts } from "@/lib/domain/audit";
import { changedMeanwhile, invalidField, notFound, type Refusal, type Refused, refuse } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { isSameName } from "@/lib/domain/same-name";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { newId } from "@/lib/server/crypto/token";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import { holdRows } from "@/lib/server/db/hold";
import type { LiveHub } from "@/lib/server/live/hub";
import type { Board } from "./board";
import { boardsOfTenant } from "./find-boards";

type Live = { readonly live: Pick<LiveHub, "boardChanged" | "boardGone"> };

/** Makes a board that shows some queues alone. */
export async function createBoard(
  db: Db,
  tenantId: string,
  input: BoardInput,
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  return db.transaction().execute((trx) => createBoardWithin(trx, tenantId, input, trace));
}

/** The same inside a transaction. */
export async function createBoardWithin(
  trx: Db,
  tenantId: string,
  input: BoardInput,
  trace: Trace,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const boards = await holdBoards(trx, tenantId);
  if (boards === null) return notFound("board");
  const queueIds = [...new Set(input.queueIds)];
  const names = await queueNames(trx, tenantId);
  const wrong = nameRefusal(boards, input.name, null) ?? queueRefusal(names, queueIds, []);
  if (wrong !== null) return wrong;
  const id = newId();
  const times = { created_at: trace.at, updated_at: trace.at };
  const row = { id, tenant_id: tenantId, name: input.name, is_default: 0, all_queues: 0, revision: 1 } as const;
  await trx
    .insertInto("boards")
    .values({ ...row, ...times })
    .execute();
  await writeQueues(trx, id, queueIds);
  const about = { ...trace, tenantId, subject: { kind: "board", id } } as const;
  await recordAudit(trx, { ...about, action: "board.created", after: factsOf(input.name, queueIds, names) });
  return ok({ id });
}

/** Renames a board or gives it other queues; whoever has it open sees it at once. The default board keeps all queues. */
export async function changeBoard(
  db: Db,
  { live }: Live,
  tenantId: string,
  boardId: string,
  input: BoardChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => changeBoardWithin(trx, tenantId, boardId, input, trace));
  if (!done.ok) return done;
  if (done.value === null) return ok(undefined);
  live.boardChanged(done.value);
  return ok({ revision: done.value.revision });
}

/** The same inside a transaction, after which the hub is to be told of the board that it resolves to; null: nothing was to be changed. */
export async function changeBoardWithin(
  trx: Db,
  tenantId: string,
  boardId: string,
  input: BoardChange,
  trace: Trace,
): Promise<Result<Board | null, Refusal>> {
  const boards = await holdBoards(trx, tenantId);
  const known = boards?.find((board) => board.id === boardId);
  if (boards === null || known === undefined) return notFound("board");
  if (known.revision !== input.revision) return changedMeanwhile("board");
  if (known.isDefault !== (input.queueIds === null)) return known.isDefault ? showsAll() : showsSome();
  const queueIds = input.queueIds === null ? null : [...new Set(input.queueIds)].toSorted();
  const names = await queueNames(trx, tenantId);
  const wrong = nameRefusal(boards, input.name, boardId) ?? queueRefusal(names, queueIds ?? [], known.queueIds ?? []);
  if (wrong !== null) return wrong;
  const before = { name: known.name, queueIds: known.queueIds === null ? null : known.queueIds.toSorted() };
  const after = { name: input.name, queueIds };
  if (JSON.stringify(before) === JSON.stringify(after)) return ok(null);
  const revision = known.revision + 1;
  await trx
    .updateTable("boards")
    .set({ name: input.name, revision, updated_at: trace.at })
    .where("id", "=", boardId)
    .where("tenant_id", "=", tenantId)
    .execute();
  if (queueIds !== null) await writeQueues(trx, boardId, queueIds);
  const about = { ...trace, tenantId, subject: { kind: "board", id: boardId } } as const;
  await recordAudit(trx, {
    ...about,
    action: "board.changed",
    before: factsOf(before.name, before.queueIds, names),
    after: factsOf(after.name, after.queueIds, names),
  });
  return ok({ ...known, ...after, revision });
}

/** Deletes a team board; whoever has it open is told. A viewer limited to it alone sees nothing until somebody gives them another. */
export async function deleteBoard(
  db: Db,
  { live }: Live,
  tenantId: string,
  boardId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => deleteBoardWithin(trx, tenantId, boardId, trace));
  if (done.ok) live.boardGone(boardId);
  return done;
}

/** The same inside a transaction, after which the hub is to be told. */
export async function deleteBoardWithin(
  trx: Db,
  tenantId: string,
  boardId: string,
  trace: Trace,
): Promise<Result<undefined, Refusal>> {
  const known = (await holdBoards(trx, tenantId))?.find((board) => board.id === boardId);
  if (known === undefined) return notFound("board");
  if (known.isDefault) return defaultStays();
  await trx.deleteFrom("boards").where("id", "=", boardId).where("tenant_id", "=", tenantId).execute();
  const about = { ...trace, tenantId, subject: { kind: "board", id: boardId } } as const;
  const before = factsOf(known.name, known.queueIds, await queueNames(trx, tenantId));
  await recordAudit(trx, { ...about, action: "board.deleted", before });
  return ok(undefined);
}

/** The tenant's boards as their editors see them, the default one first. */
export async function listTeamBoards(db: Db, tenantId: string): Promise<BoardEntry[]> {
  const boards = await boardsOfTenant(db, tenantId);
  return boards.map(({ id, name, isDefault, revision, queueIds }) => ({ id, name, isDefault, revision, queueIds }));
}

const defaultStays = () =>
  refuse("not-allowed", "default-board", "The board of all queues belongs to the tenant and cannot be deleted.");
const showsAll = () => invalidField("queueIds", "must be null: this board shows all queues", { rule: "default-board" });
const showsSome = () => invalidField("queueIds", "must be a list of queues", { rule: "invalid_type" });

/** The tenant's boards, which nobody else changes until the transaction's end; null when there is no such tenant. */
async function holdBoards(trx: Db, tenantId: string): Promise<Board[] | null> {
  const tenant = trx.selectFrom("tenants").select("id").where("id", "=", tenantId);
  if ((await holdRows(trx, tenant).executeTakeFirst()) === undefined) return null;
  return boardsOfTenant(trx, tenantId);
}

function nameRefusal(boards: readonly Board[], name: string, ownId: string | null): Refused | null {
  const taken = boards.some((board) => board.id !== ownId && isSameName(board.name, name));
  return taken ? invalidField("name", "is another board's name", { rule: "taken" }) : null;
}

/** Queues that the board already has may stay, wherever they went. */
function queueRefusal(names: QueueNames, queueIds: readonly string[], had: readonly string[]): Refused | null {
  const kept = new Set(had);
  const unknown = queueIds.some((id) => !names.has(id) && !kept.has(id));
  return unknown ? invalidField("queueIds", "names a queue that this tenant does not have", { rule: "unknown" }) : null;
}

/** 8x8's names of the tenant's queues, by id. */
type QueueNames = ReadonlyMap<string, string>;

async function queueNames(trx: Db, tenantId: string): Promise<QueueNames> {
  const rows = await trx
    .selectFrom("tenant_queues")
    .select(["queue_id", "name"])
    .where("tenant_id", "=", tenantId)
    .execute();
  return new Map(rows.map((row) => [row.queue_id, row.name]));
}

/** A board as the audit trail tells it; no queues where it shows all. */
function factsOf(name: string, queueIds: readonly string[] | null, names: QueueNames): AuditFacts {
  return { name, queues: queueIds?.map((id) => ({ id, name: names.get(id) ?? null })) ?? null };
}

async function writeQueues(trx: Db, boardId: string, queueIds: readonly string[]): Promise<void> {
  await trx.deleteFrom("board_queues").where("board_id", "=", boardId).execute();
  for (const chunk of inChunks(queueIds.map((queue_id) => ({ board_id: boardId, queue_id }))))
    await trx.insertInto("board_queues").values(chunk).execute();
}
