import { providerEnabled } from "@/lib/contracts/admin/identity-providers";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { identityProviderDeps } from "@/lib/server/http/identity-provider-deps";
import { readJson } from "@/lib/server/http/read-json";
import { setProviderEnabled } from "@/lib/server/identity-providers/enable-provider";

export const dynamic = "force-dynamic";

/** Offers the provider at the sign-in, or does not. */
export const PUT = guarded(
  "PUT /api/admin/identity-providers/[providerId]/enabled",
  async ({ request, params, trace }) => {
    const input = await readJson(request, providerEnabled);
    return answer(await setProviderEnabled(await identityProviderDeps(), params.providerId ?? "", input, trace));
  },
);
