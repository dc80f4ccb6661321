import { queuesInput } from "@/lib/contracts/admin/queues";
import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { listQueues } from "@/lib/server/queues/list-queues";
import { saveQueues } from "@/lib/server/queues/save-queues";

/** Thousands of queues with a label each, bytes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** Every queue that was ever seen, and what was said about it. */
export const GET = guardedTenant("GET /api/admin/tenants/[tenantId]/queues", async ({ tenantId }) => {
  const { db } = await services();
  const table = await listQueues(db, tenantId);
  return answer(table === null ? notFound("tenant") : ok(table));
});

/** Says how queues are shown: all of it is saved, or nothing. */
export const PUT = guardedTenant("PUT /api/admin/tenants/[tenantId]/queues", async ({ request, tenantId, trace }) => {
  const { db, live } = await services();
  const input = await readJson(request, queuesInput, MAX_BYTES);
  return answer(await saveQueues(db, { live }, tenantId, input, trace));
});
