import { configurationInput, MOST_FILE_BYTES } from "@/lib/contracts/admin/configuration";
import { applyConfiguration } from "@/lib/server/configuration/apply";
import { readConfigurationFile } from "@/lib/server/configuration/read-file";
import { typedSecrets } from "@/lib/server/configuration/typed-secrets";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { answer } from "@/lib/server/http/answer";
import { applicantOf, configurationDeps, MOST_BODY_BYTES } from "@/lib/server/http/configuration-deps";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

export const dynamic = "force-dynamic";

/** All configuration as a file, without secrets. */
export const GET = guarded("GET /api/admin/configuration", async () => {
  const { db } = await services();
  const day = new Date().toISOString().slice(0, 10);
  return new Response(await writeConfigurationFile(db), {
    headers: {
      "content-type": "application/yaml; charset=utf-8",
      "content-disposition": `attachment; filename="wallboard-configuration-${day}.yaml"`,
      "cache-control": "no-store",
    },
  });
});

/** Applies a file whose differences were shown: all of it or nothing. */
export const POST = guarded("POST /api/admin/configuration", async (context) => {
  const { text, prune, fingerprint, secrets } = await readJson(context.request, configurationInput, MOST_BODY_BYTES);
  const file = readConfigurationFile(text, MOST_FILE_BYTES);
  if (!file.ok) return answer(file);
  const wish = { file: file.value, prune, fingerprint };
  const deps = await configurationDeps();
  return answer(await applyConfiguration(deps, applicantOf(context), wish, typedSecrets(secrets)));
});
