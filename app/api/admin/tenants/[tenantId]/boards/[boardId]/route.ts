import { boardChange } from "@/lib/contracts/admin/boards";
import { changeBoard, deleteBoard } from "@/lib/server/boards/team-boards";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Ids of 8x8's are short, but thousands of them may be chosen, bytes. */
const MAX_BYTES = 1024 * 1024;

/** Renames a board, or gives a team board other queues. */
export const PATCH = guardedTenant(
  "PATCH /api/admin/tenants/[tenantId]/boards/[boardId]",
  async ({ request, tenantId, params, trace }) => {
    const { db, live } = await services();
    const input = await readJson(request, boardChange, MAX_BYTES);
    return answer(await changeBoard(db, { live }, tenantId, params.boardId ?? "", input, trace));
  },
);

/** Deletes a team board. */
export const DELETE = guardedTenant(
  "DELETE /api/admin/tenants/[tenantId]/boards/[boardId]",
  async ({ tenantId, params, trace }) => {
    const { db, live } = await services();
    return answer(await deleteBoard(db, { live }, tenantId, params.boardId ?? "", trace));
  },
);
