import { auditQuery } from "@/lib/contracts/admin/audit";
import { exportAudit } from "@/lib/server/audit/csv";
import { guarded } from "@/lib/server/http/guard";
import { readQuery } from "@/lib/server/http/read-query";
import { services } from "@/lib/server/http/services";

/** The same events as the list, all of them, as a CSV file. */
export const GET = guarded("GET /api/admin/audit/export", async ({ request, caller }) => {
  const query = readQuery(new URL(request.url).searchParams, auditQuery);
  const { db } = await services();
  const day = new Date().toISOString().slice(0, 10);
  return new Response(exportAudit(db, caller, query), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="wallboard-audit-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
});
