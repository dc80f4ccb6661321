import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { boardList } from "@/lib/contracts/live";
import { startPostgres, type TestPostgres } from "@/tests/support/postgres";
import { type Stack, startStack } from "@/tests/support/stack";

/* `npm run config` on PostgreSQL while the built product runs on the same database: what is open follows by itself. */

const SECRET = "a secret of this test, long enough for it";

let postgres: TestPostgres;
let stack: Stack;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  env = { DATABASE_URL: await postgres.createDatabase(), WALLBOARD_SECRET: SECRET };
  stack = await startStack({ mode: "production", env });
  folder = mkdtempSync(join(tmpdir(), "wallboard-config-"));
}, 240_000);
afterAll(async () => {
  await stack.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]) {
  const own = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production" as const, INIT_CWD: folder };
  const ended = spawnSync(process.execPath, ["lib/cli/config.mjs", ...args], {
    env: { ...own, ...env },
    encoding: "utf8",
  });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

/** Everything that a stream has said so far. */
async function follow(path: string, cookie: string) {
  const left = new AbortController();
  const response = await fetch(`${stack.url}${path}`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: left.signal,
  });
  let said = "";
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const reading = (async () => {
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      said += decoder.decode(part.value, { stream: true });
  })().catch(() => undefined);
  return {
    said: () => said,
    end: () => {
      left.abort();
      return reading;
    },
  };
}

it("an open board shows what a shell applied, without a restart", async () => {
  const cookie = await stack.signIn();
  const [board] = boardList.parse(await (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json());
  const stream = await follow(`/api/boards/${board?.id}/stream`, cookie);
  await vi.waitFor(() => expect(stream.said()).toContain('"queues"'), { timeout: 20_000 });
  expect(run("export", "now.yaml").code).toBe(0);
  const { tenants } = parse(readFileSync(join(folder, "now.yaml"), "utf8"));
  const tenant = JSON.stringify(tenants[0].name);
  writeFileSync(
    join(folder, "next.yaml"),
    `version: 1\nboards: [{ tenant: ${tenant}, name: Operations floor, default: true }]\n`,
  );
  expect(run("apply", "next.yaml", "--yes")).toEqual({ code: 0, said: expect.stringContaining("Applied.") });
  await vi.waitFor(() => expect(stream.said()).toContain("Operations floor"), { timeout: 15_000 });
  expect(run("diff", "next.yaml").code).toBe(0);
  // Where a tenant has limits, levels come with the rows.
  expect(stream.said()).not.toContain('"tiles"');
  const breach = "breach: { by: number, value: 1 }";
  const rule = `{ direction: above, near: null, ${breach}, forMs: 0, recover: 0, hours: null, top: false }`;
  writeFileSync(
    join(folder, "limits.yaml"),
    `version: 1\nlimits: [{ tenant: ${tenant}, limits: [{ figure: "state:available", rule: ${rule} }] }]\n`,
  );
  expect(run("apply", "limits.yaml", "--yes")).toEqual({ code: 0, said: expect.stringContaining("Applied.") });
  await vi.waitFor(() => expect(stream.said()).toContain('"tiles"'), { timeout: 15_000 });
  expect(run("apply", "now.yaml", "--prune", "--yes").code).toBe(0);
  await stream.end();
}, 240_000);

it("a shell with another secret than the running Wallboard's is stopped before it seals anything", () => {
  env = { ...env, WALLBOARD_SECRET: `${SECRET} but another` };
  expect(run("export", "never.yaml")).toEqual({
    code: 1,
    said: expect.stringContaining("under another WALLBOARD_SECRET"),
  });
});
