import { providerInput } from "@/lib/contracts/admin/identity-providers";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { identityProviderDeps } from "@/lib/server/http/identity-provider-deps";
import { readJson } from "@/lib/server/http/read-json";
import { createProvider } from "@/lib/server/identity-providers/create-provider";

export const dynamic = "force-dynamic";

/** Stores an identity provider, under the id that its redirect address already has. */
export const POST = guarded("POST /api/admin/identity-providers", async ({ request, trace }) => {
  const input = await readJson(request, providerInput);
  return answer(await createProvider(await identityProviderDeps(), input, trace), 201);
});
