import { MOST_NEW_BOARD_BYTES, newBoard } from "@/lib/contracts/boards/new-board";
import { createBoard } from "@/lib/server/boards/create-board";
import { documentOf } from "@/lib/server/boards/design/content";
import { answer } from "@/lib/server/http/answer";
import { groupsOf } from "@/lib/server/http/groups-of";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Makes a board beside the default one: empty, from a template, or after another board or a file. */
export const POST = guardedTenant(
  "POST /api/admin/tenants/[tenantId]/boards",
  async ({ request, caller, tenantId, trace }) => {
    const { db } = await services();
    const { content, ...input } = await readJson(request, newBoard, MOST_NEW_BOARD_BYTES);
    const board = { tenantId, queueIds: input.queueIds, groups: () => groupsOf(tenantId) };
    const document = await documentOf(db, caller, board, content);
    if (!document.ok) return answer(document);
    return answer(await createBoard(db, caller, tenantId, { ...input, document: document.value }, trace), 201);
  },
);
