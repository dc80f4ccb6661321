import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { playableBoards } from "@/lib/server/displays/playable-boards";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** What displays of the tenant may play. */
export const GET = guardedTenant("GET /api/tenants/[tenantId]/playable-boards", async ({ tenantId }) => {
  const { db } = await services();
  const playable = await playableBoards(db, tenantId);
  return answer(playable === null ? notFound("tenant") : ok(playable));
});
