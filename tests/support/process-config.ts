import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { getDatabase } from "@/lib/server/db/database";

/** Gives this test file a process-wide configuration and database of its own, in a folder that goes afterwards. */
export function takeProcessConfig(env: Readonly<Record<string, string>> = {}): { end(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "wallboard-process-"));
  for (const [name, value] of Object.entries({ WALLBOARD_DATA_DIR: folder, ...env })) vi.stubEnv(name, value);
  return {
    end: async () => {
      await (await getDatabase()).destroy();
      // Whoever comes next in the same process makes everything anew.
      (globalThis as { __wallboard?: Map<string, unknown> }).__wallboard?.clear();
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
