import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startPostgres } from "@/tests/support/postgres";
import { type Product, startProduct } from "@/tests/support/product";

/* The built product as a process: what it refuses, says, keeps and how it ends. */

const running: Product[] = [];
const folders: string[] = [];

async function start(options: Parameters<typeof startProduct>[0] = {}): Promise<Product> {
  const product = await startProduct(options);
  running.push(product);
  return product;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "wallboard-run-"));
  folders.push(made);
  return made;
}

afterEach(async () => {
  for (const product of running.splice(0)) await product.end();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const TENANT = {
  EIGHTX8_API_KEY: "eght_test",
  EIGHTX8_API_SECRET: "not-a-real-secret-x7Qp",
  EIGHTX8_BASE_URL: "http://127.0.0.1:9",
};
const ADMIN = { WALLBOARD_ADMIN_EMAIL: "ada@example.com", WALLBOARD_ADMIN_PASSWORD: "correct horse battery" };

/** The newest set-up token that the product has printed. */
function tokenIn(product: Product): string | null {
  return [...product.output().matchAll(/\/set-up\?token=([\w-]+)/g)].at(-1)?.[1] ?? null;
}

function send(product: Product, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${product.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** How it says it is, and how many tenants it knows; what it has heard of them from 8x8 by now is a matter of the moment. */
async function healthOf(product: Product) {
  const { tenants, ...own } = Object(await (await fetch(`${product.url}/api/health`)).json());
  return { ...own, known: Object.values<number>(tenants).reduce((sum, count) => sum + count, 0) };
}

describe("the running product", () => {
  it("refuses a wrong configuration with sentences and no stack", async () => {
    const env = { WALLBOARD_POLL_SECONDS: "1", EIGHTX8_API_KEY: "eght_only-the-key" };
    const failure = await startProduct({ env }).then(() => "it started", String);
    expect(failure).toContain('WALLBOARD_POLL_SECONDS is "1": it must be');
    expect(failure).toContain("EIGHTX8_API_KEY is set, but EIGHTX8_API_SECRET is not");
    expect(failure).not.toMatch(/only-the-key|\n\s+at /);
  });

  it("offers a set-up link once, replaces it at the next start, and stops offering when an admin exists", async () => {
    const dataDir = folder();
    const first = await start({ dataDir });
    const old = tokenIn(first);
    expect((await first.stop()).code).toBe(0);
    const second = await start({ dataDir });
    const token = tokenIn(second);
    expect(token).not.toBe(old);
    const ada = { name: "Ada", email: "ada@example.com", password: "correct horse battery" };
    expect((await send(second, "/api/set-up", { ...ada, token: old })).status).toBe(410);
    const refused = await send(second, "/api/set-up", { ...ada, token, password: "password1234" });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: { fields: { password: expect.any(String) } } },
    ]);
    const made = await send(second, "/api/set-up", { ...ada, token });
    expect(made.status).toBe(201);
    const cookie = made.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    const boards = await fetch(`${second.url}/api/boards`, { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect([boards.status, await boards.json()]).toEqual([200, []]);
    await second.stop();
    expect(tokenIn(await start({ dataDir }))).toBeNull();
  });

  it("keeps its secret and data for its owner only, and refuses to start with another secret", async () => {
    const dataDir = folder();
    const first = await start({ dataDir, env: TENANT });
    for (const name of ["secret", "wallboard.db"]) expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    await first.stop();
    const env = { WALLBOARD_SECRET: "another secret of this installation" };
    await expect(startProduct({ dataDir, env })).rejects.toThrow(/stored under another WALLBOARD_SECRET/);
    expect(first.output()).not.toMatch(/not-a-real-secret|eght_test/);
  });

  it("stops within seconds although a stream is open, and says goodbye on it", async () => {
    const product = await start({ env: { ...TENANT, ...ADMIN } });
    const csrf = await fetch(`${product.url}/api/auth/csrf`);
    const { csrfToken } = await csrf.json();
    const cookies = csrf.headers.getSetCookie().map((text) => text.split(";")[0]);
    const form = {
      csrfToken,
      email: ADMIN.WALLBOARD_ADMIN_EMAIL,
      password: ADMIN.WALLBOARD_ADMIN_PASSWORD,
      json: "true",
    };
    const signedIn = await fetch(`${product.url}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie: cookies.join("; ") },
      body: new URLSearchParams(form),
    });
    const cookie =
      signedIn.headers
        .getSetCookie()
        .find((text) => text.startsWith("wallboard-session="))
        ?.split(";")[0] ?? "";
    const [board] = await (await fetch(`${product.url}/api/boards`, { headers: { cookie } })).json();
    const stream = await fetch(`${product.url}/api/boards/${board.id}/stream`, { headers: { cookie } });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    const text = stream.text();
    const { code, ms } = await product.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    expect(await text).toMatch(/event: bye\ndata: .*"reason":"restart"/s);
  });

  it("serves from PostgreSQL and leaves no SQLite file behind", async () => {
    const postgres = await startPostgres();
    try {
      const env = { ...TENANT, ...ADMIN, DATABASE_URL: await postgres.createDatabase() };
      const first = await start({ env });
      expect(await healthOf(first)).toMatchObject({ ready: true, known: 1 });
      expect((await first.stop()).code).toBe(0);
      const again = await start({ env, dataDir: first.dataDir });
      expect(await healthOf(again)).toMatchObject({ ready: true, known: 1 });
      expect(existsSync(join(again.dataDir, "wallboard.db"))).toBe(false);
      await again.stop();
    } finally {
      await postgres.stop();
    }
  });

  it("has no demo door, and tells strangers nothing", async () => {
    const product = await start({ env: TENANT });
    expect((await send(product, "/api/demo/sign-in", { role: "admin" })).status).toBe(404);
    const foreign = await send(product, "/api/set-up", {}, { origin: "https://evil.example" });
    expect([foreign.status, await foreign.json()]).toMatchObject([403, { error: { code: "foreign-site" } }]);
    expect(await healthOf(product)).toEqual({ status: "ok", live: true, ready: true, known: 1 });
    expect((await fetch(`${product.url}/api/boards`)).status).toBe(401);
    expect((await fetch(`${product.url}/api/auth/signin`)).status).toBe(404);
  });

  it("sends a policy with a fresh nonce that its own scripts carry", async () => {
    const product = await start();
    const load = async () => {
      const page = await fetch(`${product.url}/sign-in`);
      const policy = page.headers.get("content-security-policy") ?? "";
      return { policy, nonce: /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? "", html: await page.text() };
    };
    const [one, other] = [await load(), await load()];
    expect(one.nonce).not.toBe(other.nonce);
    expect(one.policy).not.toMatch(/script-src[^;]*unsafe/);
    const scripts = one.html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${one.nonce}"`))).toEqual([]);
  });
});
