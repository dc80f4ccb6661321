import { MOST_NEW_BOARD_BYTES, originalInput } from "@/lib/contracts/boards/new-board";
import { previewOriginal } from "@/lib/server/boards/design/original";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** What would become of a file, or of another board, in this tenant. Makes nothing. */
export const POST = guardedTenant(
  "POST /api/admin/tenants/[tenantId]/boards/originals",
  async ({ request, caller, tenantId }) => {
    const { db } = await services();
    const input = await readJson(request, originalInput, MOST_NEW_BOARD_BYTES);
    return answer(await previewOriginal(db, caller, tenantId, input));
  },
);
