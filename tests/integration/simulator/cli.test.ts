import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

function run(...flags: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/simulator/main.ts", ...flags], { stdio: "pipe" });
  const out = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    out.stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    out.stderr += chunk.toString();
  });
  return { child, out };
}

describe("the command line", () => {
  it("prints one JSON line when ready, serves, and stops on SIGTERM", async () => {
    const { child, out } = run("--size", "small", "--seed", "3", "--tenants", "2");
    await expect.poll(() => out.stdout.includes("\n")).toBe(true);
    const ready: unknown = JSON.parse(out.stdout);
    expect(ready).toMatchObject({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      tenants: [{ name: "Tenant 1", region: "us", tenantName: null, timeZone: "Europe/London" }, { name: "Tenant 2" }],
    });
    const url = typeof ready === "object" && ready !== null && "url" in ready ? String(ready.url) : "";
    expect((await fetch(`${url}/__control/clock`)).status).toBe(200);
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  });

  it("refuses a flag it does not know with a sentence", async () => {
    const { child, out } = run("--size", "gigantic");
    const [code] = await once(child, "exit");
    expect(code).toBe(2);
    expect(out.stderr).toContain("size");
  });
});
