import { checkInput } from "@/lib/contracts/admin/connect";
import { checkNew } from "@/lib/server/connect/begin-check";
import { refused } from "@/lib/server/http/answer";
import { checkAsker, checkDeps } from "@/lib/server/http/check-deps";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";

export const dynamic = "force-dynamic";

/** Checks a key, a region and a tenant name with 8x8 and tells each step as it ends (lib/contracts/admin/connect.ts). */
export const POST = guarded("POST /api/admin/check", async (context) => {
  const input = await readJson(context.request, checkInput);
  const begun = await checkNew(await checkDeps(), input, checkAsker(context));
  return begun.ok ? begun.value : refused(begun.error);
});
