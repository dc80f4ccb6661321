import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What a script of ours looks like below npm: a shell, our script, and the server that it starts. */
it("leaves nothing behind when npm's shell is ended under a script", async () => {
  const server = `process.on("SIGTERM", () => process.exit(0)); console.log(process.pid); setInterval(() => {}, 1000)`;
  const script = `
    import { ended, forwardSignals, launch } from ${JSON.stringify(resolve("lib/cli/run.mjs"))};
    forwardSignals();
    await ended(launch(process.execPath, ["-e", ${JSON.stringify(server)}]));`;
  const shell = spawn("sh", ["-c", '"$NODE" --input-type=module -e "$SCRIPT"; :'], {
    env: { ...process.env, NODE: process.execPath, SCRIPT: script, npm_lifecycle_event: "start" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = Number(await new Promise((line) => shell.stdout.once("data", (data) => line(String(data)))));
  expect(isRunning(pid)).toBe(true);
  shell.kill("SIGTERM");
  await expect.poll(() => isRunning(pid)).toBe(false);
});
