import { providerCheckInput } from "@/lib/contracts/admin/identity-providers";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { providerCheckDeps } from "@/lib/server/http/identity-provider-deps";
import { readJson } from "@/lib/server/http/read-json";
import { checkProvider } from "@/lib/server/identity-providers/check-provider";

export const dynamic = "force-dynamic";

/** Asks a provider what it says of itself, before or after it is stored. */
export const POST = guarded("POST /api/admin/identity-providers/check", async ({ request, caller, trace }) => {
  const input = await readJson(request, providerCheckInput);
  return answer(await checkProvider(await providerCheckDeps(), input, { userId: caller.userId, trace }));
});
