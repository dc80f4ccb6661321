import { displayPaired } from "@/lib/contracts/admin/displays";
import { listDisplays } from "@/lib/server/displays/list-displays";
import { pairDisplay } from "@/lib/server/displays/pair-display";
import { answer, noStore } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Every display that the caller may place, with how it does. */
export const GET = guarded("GET /api/displays", async ({ caller }) => {
  const { db } = await services();
  return noStore(await listDisplays(db, caller, Date.now()));
});

/** Makes a display of the screen that shows a code. */
export const POST = guarded("POST /api/displays", async ({ request, caller, trace }) => {
  const { db, config } = await services();
  const input = await readJson(request, displayPaired);
  return answer(await pairDisplay(db, config.secret, caller, input, trace), 201);
});
