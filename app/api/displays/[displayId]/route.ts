import { displayChange } from "@/lib/contracts/admin/displays";
import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { changeDisplay } from "@/lib/server/displays/change-display";
import { findDisplay } from "@/lib/server/displays/list-displays";
import { unpairDisplay } from "@/lib/server/displays/unpair-display";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** One display, with how it does. */
export const GET = guarded("GET /api/displays/[displayId]", async ({ caller, params }) => {
  const { db } = await services();
  const display = await findDisplay(db, caller, params.displayId ?? "", Date.now());
  return answer(display === null ? notFound("display") : ok(display));
});

/** Changes what is set of it. */
export const PUT = guarded("PUT /api/displays/[displayId]", async ({ request, caller, params, trace }) => {
  const { db, displays } = await services();
  const input = await readJson(request, displayChange);
  return answer(await changeDisplay(db, displays, caller, params.displayId ?? "", input, trace));
});

/** Unpairs it: it shows a code at once. */
export const DELETE = guarded("DELETE /api/displays/[displayId]", async ({ caller, params, trace }) => {
  const { db, displays } = await services();
  return answer(await unpairDisplay(db, displays, caller, params.displayId ?? "", trace));
});
