import { thresholdsInput } from "@/lib/contracts/admin/thresholds";
import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { answer } from "@/lib/server/http/answer";
import { guardedTenant } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { readThresholds } from "@/lib/server/thresholds/read-thresholds";
import { saveThresholds } from "@/lib/server/thresholds/save-thresholds";

/** A rule for every figure, each with all the opening hours that it may have, bytes. */
const MAX_BYTES = 1024 * 1024;

/** The limits that the tenant has for itself. */
export const GET = guardedTenant("GET /api/admin/tenants/[tenantId]/thresholds", async ({ tenantId }) => {
  const { db } = await services();
  const table = await readThresholds(db, tenantId);
  return answer(table === null ? notFound("tenant") : ok(table));
});

/** Says what they are from now on: all of it is saved, or nothing. */
export const PUT = guardedTenant(
  "PUT /api/admin/tenants/[tenantId]/thresholds",
  async ({ request, tenantId, trace }) => {
    const { db, live } = await services();
    const input = await readJson(request, thresholdsInput, MAX_BYTES);
    return answer(await saveThresholds(db, { live }, tenantId, input, trace));
  },
);
