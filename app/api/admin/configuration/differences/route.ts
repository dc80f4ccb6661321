import { differencesInput, MOST_FILE_BYTES } from "@/lib/contracts/admin/configuration";
import { findDifferences } from "@/lib/server/configuration/apply";
import { readConfigurationFile } from "@/lib/server/configuration/read-file";
import { typedSecrets } from "@/lib/server/configuration/typed-secrets";
import { answer } from "@/lib/server/http/answer";
import { applicantOf, configurationDeps, MOST_BODY_BYTES } from "@/lib/server/http/configuration-deps";
import { guarded } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";

export const dynamic = "force-dynamic";

/** What applying a file would change; changes nothing. */
export const POST = guarded("POST /api/admin/configuration/differences", async (context) => {
  const { text, prune } = await readJson(context.request, differencesInput, MOST_BODY_BYTES);
  const file = readConfigurationFile(text, MOST_FILE_BYTES);
  if (!file.ok) return answer(file);
  const wish = { file: file.value, prune };
  return answer(await findDifferences(await configurationDeps(), applicantOf(context), wish, typedSecrets([])));
});
