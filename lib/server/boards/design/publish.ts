import "server-only";
import type { Published, PublishInput } from "@/lib/contracts/boards/design";
import type { AuditFacts } from "@/lib/domain/audit";
import { type Difference, differenceBetween } from "@/lib/domain/board/difference";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { DocumentProblem } from "@/lib/domain/board/problem";
import { changedMeanwhile, notFound, type Refusal, type Refused, refuse } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import type { BoardHead } from "@/lib/server/boards/board";
import { queueNames } from "@/lib/server/boards/held-boards";
import { type BoardListener, tellBoard } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { type Design, holdDesignWithTenant } from "./held-design";
import { keepVersion } from "./keep-version";
import { unpublishable } from "./publishable";

/** Lets screens show the draft as it is: a version that stays. Whoever has the board open changes over at once. */
export async function publish(
  db: Db,
  live: BoardListener,
  caller: Caller,
  boardId: string,
  input: PublishInput,
  trace: Trace,
): Promise<Result<Published, Refusal>> {
  const done = await db.transaction().execute(async (trx): Promise<Result<Published, Refusal>> => {
    const design = await holdDesignWithTenant(trx, caller, boardId);
    if (design === null) return notFound("board");
    if (design.revision !== input.revision) return changedMeanwhile("draft");
    if (design.board.publishedVersion !== input.version) return changedMeanwhile("board");
    if (design.draft === null) return nothingToPublish();
    const published = await publishWithin(trx, design, design.draft, input, trace);
    if (published.ok) await endDraft(trx, boardId, published.value.version);
    return published;
  });
  if (done.ok) await tellBoard(db, live, boardId);
  return done;
}

/** Publishes a document of a board that is held with its tenant, inside a transaction, after which the hub is to be told. */
export async function publishWithin(
  trx: Db,
  design: Design,
  document: BoardDocument,
  words: Pick<PublishInput, "name" | "notes">,
  trace: Trace,
): Promise<Result<Published, Refusal>> {
  const { board, published } = design;
  const problems = unpublishable(document, await nameableOn(trx, board));
  if (problems.length > 0) return cannotBePublished(problems);
  const version = await keepVersion(trx, board, { ...words, document }, trace);
  const text = JSON.stringify(document);
  await trx
    .updateTable("boards")
    .set({ document: text, published_version: version, revision: board.revision + 1, updated_at: trace.at })
    .where("id", "=", board.id)
    .where("tenant_id", "=", board.tenantId)
    .execute();
  await recordAudit(trx, {
    ...trace,
    action: "board.published",
    tenantId: board.tenantId,
    subject: { kind: "board", id: board.id },
    before: { name: board.name, version: board.publishedVersion },
    after: { name: board.name, version, ...factsOf(differenceBetween(published, document)) },
  });
  return ok({ version });
}

/** Its revision stays: what is published is what whoever designs the board has in front of them. */
async function endDraft(trx: Db, boardId: string, version: number): Promise<void> {
  const row = { document: null, base_version: version };
  await trx.updateTable("board_drafts").set(row).where("board_id", "=", boardId).execute();
}

function factsOf({ added, removed, changed, frame }: Difference): AuditFacts {
  return {
    ...(added > 0 && { tilesAdded: added }),
    ...(removed > 0 && { tilesRemoved: removed }),
    ...(changed > 0 && { tilesChanged: changed }),
    ...(frame && { frameChanged: true }),
  };
}

async function nameableOn(trx: Db, { tenantId, queueIds }: BoardHead) {
  const assets = await trx.selectFrom("tenant_assets").select("id").where("tenant_id", "=", tenantId).execute();
  return {
    queues: new Set(queueIds ?? (await queueNames(trx, tenantId)).keys()),
    assets: new Set(assets.map(({ id }) => id)),
  };
}

function cannotBePublished(problems: readonly DocumentProblem[]): Refused {
  return err({
    kind: "invalid",
    code: "not-publishable",
    message: "Some tiles cannot be shown as they are. Nothing was published.",
    fields: Object.fromEntries(problems.map(({ path, message }) => [path, message])),
    rules: Object.fromEntries(problems.map(({ path, rule }) => [path, { rule }])),
  });
}

const nothingToPublish = () =>
  refuse("conflict", "nothing-to-publish", "Nothing was changed since this board was published last.");
