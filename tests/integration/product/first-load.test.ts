import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { boardList, liveView } from "@/lib/contracts/live";
import { scriptsIn } from "@/tests/support/page-scripts";
import { type Stack, startStack } from "@/tests/support/stack";

/** What pages may load more than the sign-in page before their first paint, gzip bytes. `npm run bench -- e` says what they do load: with the sign-in page’s own, none is more than 46 KB above an empty page. */
const BUDGETS = { board: 23_100, queues: 38_000, agents: 32_500 } as const;
const PAGES = ["board", "queues", "agents"] as const;

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

/** The address of a board, and of a row's page on it. */
async function addresses(cookie: string): Promise<Record<(typeof PAGES)[number], string>> {
  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${stack.url}${path}`, { headers: { cookie } })).json();
  const id = boardList.parse(await get("/api/boards"))[0]?.id;
  const view = liveView.parse(await get(`/api/boards/${id}/live`));
  const row = (kind: "queues" | "agents") => `/boards/${id}/${kind}/${view[kind][0]?.id}`;
  return { board: `/boards/${id}`, queues: row("queues"), agents: row("agents") };
}

it("keeps the first loads of a board and of its rows' pages within their budgets above the sign-in page's", async () => {
  const cookie = await stack.signIn();
  const signIn = await sizeOf("/sign-in", "");
  const paths = await addresses(cookie);
  for (const page of PAGES) {
    const over = (await sizeOf(paths[page], cookie)) - signIn;
    expect(over, page).toBeGreaterThan(0);
    expect.soft(over, page).toBeLessThan(BUDGETS[page]);
  }
});
