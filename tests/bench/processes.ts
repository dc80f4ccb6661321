import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Starts a script of ours by tsx and resolves with the first JSON line it prints. */
export async function startScript(
  script: string,
  args: readonly string[],
): Promise<{ child: ChildProcess; ready: Record<string, unknown>; lines: AsyncIterable<string> }> {
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", script, ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
  });
  return { child, ready: JSON.parse(first), lines };
}

/** Resident memory of a process and all its children, bytes (Linux /proc). */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** Processor time used so far by one process, ms (user and system; Linux counts 10 ms ticks). */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
