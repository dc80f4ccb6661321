import { auditQuery } from "@/lib/contracts/admin/audit";
import { listAudit } from "@/lib/server/audit/list";
import { guarded } from "@/lib/server/http/guard";
import { readQuery } from "@/lib/server/http/read-query";
import { services } from "@/lib/server/http/services";

/** What was done, as far as the caller may read it: a page of events, latest first. */
export const GET = guarded("GET /api/admin/audit", async ({ request, caller }) => {
  const query = readQuery(new URL(request.url).searchParams, auditQuery);
  const { db } = await services();
  return Response.json(await listAudit(db, caller, query, 100), { headers: { "cache-control": "no-store" } });
});
