import { displayCommand } from "@/lib/contracts/admin/displays";
import { giveCommand } from "@/lib/server/displays/give-command";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Tells a display to do something, once. */
export const POST = guarded("POST /api/displays/[displayId]/commands", async ({ request, caller, params, trace }) => {
  const { db, displays } = await services();
  const input = await readJson(request, displayCommand);
  return answer(await giveCommand(db, displays, caller, params.displayId ?? "", input, trace), 202);
});
