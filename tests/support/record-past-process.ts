import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { TOOLS } from "../../lib/cli/run.mjs";
import type { Past, SeenWaiting } from "./record-past";

/** Several days of a medium centre, each minute with all its queues. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs `record-past.ts` on a product's data folder; resolves to what was seen. */
export async function recordPast(past: Past): Promise<SeenWaiting> {
  // react-server: what keeps server files out of browsers lets them load here.
  const args = [TOOLS.tsx, "--conditions=react-server", "tests/support/record-past.ts", JSON.stringify(past)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MOST_OUTPUT });
  // Holds because the script writes this.
  return JSON.parse(stdout) as SeenWaiting;
}
