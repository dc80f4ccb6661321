import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { TenantAccess } from "../../lib/simulator/server";

export interface RunningSimulator {
  readonly url: string;
  readonly tenants: readonly TenantAccess[];
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the simulator as a process of its own, as the demo does; `flags` as in lib/simulator/README.md. */
export async function startSimulatorProcess(flags: readonly string[]): Promise<RunningSimulator> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/simulator/main.ts", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((done) => child.once("exit", () => done()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`The simulator ended with ${code} before it was ready.`)));
  });
  // Holds because lib/simulator/main.ts of this same checkout prints exactly this line.
  const { url, tenants } = JSON.parse(line) as Pick<RunningSimulator, "url" | "tenants">;
  return {
    url,
    tenants,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
