import { vi } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Caller } from "@/lib/server/access/caller";
import { readDesign } from "@/lib/server/boards/design/held-design";
import { publish } from "@/lib/server/boards/design/publish";
import { saveDraft } from "@/lib/server/boards/design/save-draft";
import type { BoardListener, DraftListener } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import { addPerson, addTenant, SECRET, traceOf } from "./people";

/* Boards being designed, for tests. */

/** A hub that only takes notes. */
export function listener() {
  return {
    boardChanged: vi.fn<BoardListener["boardChanged"]>(),
    boardGone: vi.fn<BoardListener["boardGone"]>(),
    recheckBoard: vi.fn<BoardListener["recheckBoard"]>(async () => undefined),
    draftChanged: vi.fn<DraftListener["draftChanged"]>(),
  };
}

/** Two tenants with queues, and a supervisor in the first. */
export async function designScene(db: Db, secret = SECRET) {
  const [acme, globex] = [await addTenant(db, "Acme", secret), await addTenant(db, "Globex", secret)];
  const row = { hidden: 0, last_seen_at: 0 } as const;
  await db
    .insertInto("tenant_queues")
    .values([
      { ...row, tenant_id: acme.id, queue_id: "q1", name: "Sales" },
      { ...row, tenant_id: acme.id, queue_id: "q2", name: "Support" },
      { ...row, tenant_id: globex.id, queue_id: "g1", name: "sales" },
      { ...row, tenant_id: globex.id, queue_id: "g2", name: "Returns" },
    ])
    .execute();
  const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
  const sam = await addPerson(db, "Sam", { [acme.id]: "supervisor" });
  return { acme, globex, sue, sam };
}

/** Saves over whatever there is. */
export async function save(db: Db, who: Caller, boardId: string, document: BoardDocument, at = 1000) {
  const revision = (await readDesign(db, who, boardId))?.revision ?? 0;
  return saveDraft(db, listener(), who, boardId, { revision, document }, traceOf(who, at));
}

/** Saves and publishes. */
export async function saveAndPublish(db: Db, who: Caller, boardId: string, document: BoardDocument, at = 1000) {
  await save(db, who, boardId, document, at);
  const design = await readDesign(db, who, boardId);
  const upon = { revision: design?.revision ?? 0, version: design?.board.publishedVersion ?? null };
  const input = { ...upon, name: null, notes: null };
  return publish(db, listener(), who, boardId, input, traceOf(who, at));
}

export const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  result.ok ? "ok" : result.error?.code;
