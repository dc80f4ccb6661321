import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout, wherever the command was called from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The script behind an installed tool: run by this same Node, without the shell wrappers that eat signals. */
export const TOOLS = {
  next: join(ROOT, "node_modules/next/dist/bin/next"),
  biome: join(ROOT, "node_modules/@biomejs/biome/bin/biome"),
  knip: join(ROOT, "node_modules/knip/bin/knip.js"),
  tsc: join(ROOT, "node_modules/typescript/bin/tsc"),
  vitest: join(ROOT, "node_modules/vitest/vitest.mjs"),
  tsx: join(ROOT, "node_modules/tsx/dist/cli.mjs"),
  playwright: join(ROOT, "node_modules/playwright/cli.js"),
};

const children = new Set();

/**
 * Starts a process in the checkout; its output goes where ours goes unless `stdio` says otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, stdio?: import("node:child_process").StdioOptions }} [options]
 */
export function launch(command, args, options = {}) {
  if (stopping) process.exit(143);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env };
  const child = spawn(command, args, { cwd: ROOT, stdio: options.stdio ?? "inherit", env });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/** @param {import("node:child_process").ChildProcess} child @returns {Promise<number>} the exit code; 128 + 15 when a signal ended it */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 143));
  });
}

/** Runs a process to its end and resolves to its exit code. */
export async function run(command, args, options) {
  return ended(launch(command, args, options));
}

/** Runs one of the project's tools with this Node. */
export function runTool(tool, args, options) {
  return run(process.execPath, [TOOLS[tool], ...args], options);
}

/** Ends this process with a sentence. */
export function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

/** Hands Ctrl-C and SIGTERM on to what runs, so that nothing is left behind; a child that does not listen is ended after 8 s. */
export function forwardSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopAll(signal));
  process.on("exit", () => {
    for (const child of children) child.kill("SIGKILL");
  });
  watchParent();
}

/**
 * npm runs us below a shell, and hands a SIGTERM to that shell alone, which then ends without a word to us: what the
 * shell's end tells is that we were meant. Started without npm, a parent may end and mean nothing by it (nohup).
 */
function watchParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopAll();
  }, 200).unref();
}

let stopping = false;

export function stopAll(signal = "SIGTERM") {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  setTimeout(() => {
    for (const child of children) child.kill("SIGKILL");
  }, 8000).unref();
}

/** Whether a stop was asked for: an exit is then no failure. */
export function isStopping() {
  return stopping;
}
