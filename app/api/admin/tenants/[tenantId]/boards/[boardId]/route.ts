import { boardChange } from "@/lib/contracts/admin/boards";
import { changeBoard } from "@/lib/server/boards/change-board";
import { deleteBoard } from "@/lib/server/boards/delete-board";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Ids of 8x8's are short, but thousands of them may be chosen, bytes. */
const MAX_BYTES = 1024 * 1024;

/** Renames a board, gives it other queues, or lets others see it or not. */
export const PATCH = guardedTenant(
  "PATCH /api/admin/tenants/[tenantId]/boards/[boardId]",
  async ({ request, caller, tenantId, params, trace }) => {
    const { db, live } = await services();
    const input = await readJson(request, boardChange, MAX_BYTES);
    return answer(await changeBoard(db, { live }, caller, tenantId, params.boardId ?? "", input, trace));
  },
);

/** Deletes a board, but not the default one. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/boards/[boardId]",
  async ({ caller, tenantId, params, trace }) => {
    const { db, live } = await services();
    return answer(await deleteBoard(db, { live }, caller, tenantId, params.boardId ?? "", trace));
  },
);
