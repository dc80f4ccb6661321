import { displayReport } from "@/lib/contracts/display/report";
import { takeReport } from "@/lib/server/displays/take-report";
import { guardedDisplay, unpaired } from "@/lib/server/http/display-guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { withCredential } from "@/lib/server/http/tv-credential";
import { getLogger } from "@/lib/server/log/log";

/** A display tells how it does; when it is time, the answer brings the credential that follows the one it has. */
export const POST = guardedDisplay("POST /api/tv/report", async ({ request, display }) => {
  const report = await readJson(request, displayReport);
  const { db, config } = await services();
  const deps = { db, secret: config.secret, log: getLogger("displays") };
  const next = await takeReport(deps, display.id, report, Date.now());
  if (next === undefined) return unpaired();
  const response = new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  return next === null ? response : withCredential(response, next);
});
