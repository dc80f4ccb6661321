import { boardInput } from "@/lib/contracts/admin/boards";
import { createBoard } from "@/lib/server/boards/create-board";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Ids of 8x8's are short, but thousands of them may be chosen, bytes. */
const MAX_BYTES = 1024 * 1024;

/** Makes a board beside the default one. */
export const POST = guardedTenant(
  "POST /api/admin/tenants/[tenantId]/boards",
  async ({ request, caller, tenantId, trace }) => {
    const { db } = await services();
    const input = await readJson(request, boardInput, MAX_BYTES);
    return answer(await createBoard(db, caller, tenantId, input, trace), 201);
  },
);
