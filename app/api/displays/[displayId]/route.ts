import { notFound } from "@/lib/domain/refusal";
import { ok } from "@/lib/domain/result";
import { findDisplay } from "@/lib/server/displays/list-displays";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** One display, with how it does. */
export const GET = guarded("GET /api/displays/[displayId]", async ({ caller, params }) => {
  const { db } = await services();
  const display = await findDisplay(db, caller, params.displayId ?? "", Date.now());
  return answer(display === null ? notFound("display") : ok(display));
});
