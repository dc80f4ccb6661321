import { waitingDevice } from "@/lib/server/displays/find-waiting";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** What device shows the code that somebody typed. */
export const GET = guarded("GET /api/displays/pairing", async ({ request, caller }) => {
  const { db } = await services();
  const typed = new URL(request.url).searchParams.get("code") ?? "";
  return answer(await waitingDevice(db, caller, typed.slice(0, 100), Date.now()));
});
