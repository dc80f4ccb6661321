import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boardList } from "@/lib/contracts/live";
import { scriptsIn } from "@/tests/support/page-scripts";
import { type Stack, startStack } from "@/tests/support/stack";

/** What a board may load more than the sign-in page before it stands, gzip. `npm run bench -- e` says what it does load. */
const BUDGET_BYTES = 40_000;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

async function sizeOf(path: string, cookie: string): Promise<number> {
  const page = await fetch(`${stack.url}${path}`, { headers: { cookie }, redirect: "manual" });
  expect(page.status, path).toBe(200);
  const scripts = scriptsIn(await page.text());
  expect(scripts.length).toBeGreaterThan(3);
  const bodies = await Promise.all(
    scripts.map(async (script) => (await fetch(new URL(script, stack.url))).arrayBuffer()),
  );
  return bodies.reduce((sum, body) => sum + gzipSync(Buffer.from(body), { level: 9 }).length, 0);
}

it("keeps the board's first load within its budget above the sign-in page's", async () => {
  const cookie = await stack.signIn();
  const boards = boardList.parse(await (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json());
  const board = await sizeOf(`/boards/${boards[0]?.id}`, cookie);
  const signIn = await sizeOf("/sign-in", "");
  expect(board - signIn).toBeGreaterThan(0);
  expect(board - signIn).toBeLessThan(BUDGET_BYTES);
});
