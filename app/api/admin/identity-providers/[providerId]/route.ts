import { providerChange, providerRemoval } from "@/lib/contracts/admin/identity-providers";
import { answer } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { identityProviderDeps } from "@/lib/server/http/identity-provider-deps";
import { readJson } from "@/lib/server/http/read-json";
import { changeProvider } from "@/lib/server/identity-providers/change-provider";
import { deleteProvider } from "@/lib/server/identity-providers/delete-provider";

export const dynamic = "force-dynamic";

export const PUT = guarded("PUT /api/admin/identity-providers/[providerId]", async ({ request, params, trace }) => {
  const input = await readJson(request, providerChange);
  return answer(await changeProvider(await identityProviderDeps(), params.providerId ?? "", input, trace));
});

export const DELETE = guarded(
  "DELETE /api/admin/identity-providers/[providerId]",
  async ({ request, params, trace }) => {
    const input = await readJson(request, providerRemoval);
    return answer(await deleteProvider(await identityProviderDeps(), params.providerId ?? "", input, trace));
  },
);
