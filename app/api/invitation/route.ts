import { acceptInput } from "@/lib/contracts/admin/people";
import { addressOf } from "@/lib/server/http/address";
import { refused } from "@/lib/server/http/answer";
import { withPublic } from "@/lib/server/http/handler";
import { peopleDeps } from "@/lib/server/http/people-deps";
import { readJson } from "@/lib/server/http/read-json";
import { openSession } from "@/lib/server/http/request-session";
import { acceptInvitation } from "@/lib/server/people/accept-invitation";

export const dynamic = "force-dynamic";

/** Accepts an invitation by its single-use token and signs this browser in. */
export const POST = withPublic(async ({ request }) => {
  const input = await readJson(request, acceptInput);
  const from = { address: addressOf(request.headers), at: Date.now() };
  const done = await acceptInvitation(await peopleDeps(), input, from);
  if (!done.ok) return refused(done.error);
  const cookie = await openSession(request, done.value.userId, "invitation");
  return Response.json({ ok: true }, { status: 201, headers: { "set-cookie": cookie, "cache-control": "no-store" } });
});
