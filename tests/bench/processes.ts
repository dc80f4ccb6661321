import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** A script of ours as a process of its own, spoken to by lines of JSON. */
export interface Script {
  readonly pid: number;
  /** The next line it prints, parsed. Throws when it ends first or is silent for longer than `patienceMs`. */
  next(patienceMs?: number): Promise<Record<string, unknown>>;
  /** Drops lines that nobody has asked for. */
  discard(): void;
  tell(line: string): void;
  stop(): Promise<void>;
}

/** Starts a script by tsx, as server code (`server-only` is then no error), with arguments for Node before it if need be. */
export function startScript(script: string, args: readonly string[], nodeArgs: readonly string[] = []): Script {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", ...nodeArgs, "--import", "tsx", script, ...args],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, LOG_LEVEL: "error", NODE_ENV: "production" } },
  );
  const lines: string[] = [];
  let heard: () => void = () => undefined;
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    heard();
  });
  child.once("exit", () => heard());
  running.add(child);
  return {
    pid: child.pid ?? 0,
    async next(patienceMs = 60_000) {
      const until = Date.now() + patienceMs;
      while (lines.length === 0) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${script} ended too early.`);
        const left = until - Date.now();
        if (left <= 0) throw new Error(`${script} was silent for ${patienceMs} ms.`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          heard = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      // Holds because our own scripts print JSON objects only; a wrong one fails where it is used.
      return JSON.parse(lines.shift() ?? "{}") as Record<string, unknown>;
    },
    discard: () => void lines.splice(0),
    tell: (line) => void child.stdin.write(`${line}\n`),
    stop: () => stopProcess(child),
  };
}

const running = new Set<ChildProcess>();

/** Whatever went wrong, nothing of the bench outlives it. */
export function killScripts(): void {
  for (const child of running) child.kill("SIGKILL");
}

export function stopProcess(child: ChildProcess): Promise<void> {
  running.delete(child);
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Memory that a process has for itself or its share of what it shares (PSS), bytes (Linux /proc). */
export function memoryBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? Number.NaN) * 1024;
}

/** Processor time used so far by one process, ms (user and system; Linux counts 10 ms ticks). */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
