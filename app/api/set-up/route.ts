import { completeSetUp, setUpInput } from "@/lib/server/access/set-up";
import { addressOf } from "@/lib/server/http/address";
import { withPublic } from "@/lib/server/http/handler";
import { problemResponse } from "@/lib/server/http/problem-response";
import { readJson } from "@/lib/server/http/read-json";
import { openSession } from "@/lib/server/http/request-session";
import { services } from "@/lib/server/http/services";

export const dynamic = "force-dynamic";

/** Creates the first admin by the one-time link and signs this browser in. */
export const POST = withPublic(async ({ request }) => {
  const input = await readJson(request, setUpInput);
  const { db } = await services();
  const done = await completeSetUp(db, input, addressOf(request.headers), Date.now());
  if (!done.ok)
    return problemResponse(
      410,
      "set-up-link-invalid",
      "This link has been used, has run out or was replaced. Restart Wallboard for a new one, or sign in.",
    );
  const cookie = await openSession(request, done.value.userId, "set-up");
  return Response.json({ ok: true }, { status: 201, headers: { "set-cookie": cookie, "cache-control": "no-store" } });
});
