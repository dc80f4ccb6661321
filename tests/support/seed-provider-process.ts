import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { TOOLS } from "../../lib/cli/run.mjs";
import type { Seed } from "./seed-provider";

/** Runs `seed-provider.ts`; resolves to the id of the first tenant. */
export async function seedProvider(seed: Seed): Promise<string> {
  // react-server: what keeps server files out of browsers lets them load here.
  const args = [TOOLS.tsx, "--conditions=react-server", "tests/support/seed-provider.ts", JSON.stringify(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return stdout;
}
