import * as z from "zod";
import { findDemoPerson } from "@/lib/server/access/demo-people";
import { withPublic } from "@/lib/server/http/handler";
import { problemResponse } from "@/lib/server/http/problem-response";
import { readJson } from "@/lib/server/http/read-json";
import { openSession } from "@/lib/server/http/request-session";
import { services } from "@/lib/server/http/services";

export const dynamic = "force-dynamic";

const input = z.object({ role: z.enum(["admin", "supervisor"], "must be admin or supervisor") });

/** Signs a newcomer to the demo in by one click. Outside the demo this address does not exist. */
export const POST = withPublic(async ({ request }) => {
  const { config, db } = await services();
  if (config.demo === null) return problemResponse(404, "not-found", "There is nothing at this address.");
  const { role } = await readJson(request, input);
  const userId = await findDemoPerson(db, role);
  if (userId === null) return problemResponse(404, "not-found", "The demo has no such person.");
  const cookie = await openSession(request, userId, "demo");
  return Response.json({ ok: true }, { headers: { "set-cookie": cookie, "cache-control": "no-store" } });
});
