import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LiteAnswer } from "@/lib/contracts/display/lite";
import { openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import { addDisplay, playing, type TestDisplay } from "@/tests/support/displays";
import { readText, tagsOf } from "@/tests/support/lite-board";
import { addTenant } from "@/tests/support/people";
import { type Product, startProduct } from "@/tests/support/product";

/* What a TV is answered by the built product: pages that are readable without a script, and a board that the server draws. */

const SECRET = "a secret of these screens, long enough";
const TIZEN_2 =
  "Mozilla/5.0 (SMART-TV; Linux; Tizen 2.4.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/2.4.0 TV Safari/538.1";

const dataDir = mkdtempSync(join(tmpdir(), "wallboard-tv-"));
let product: Product;
let display: TestDisplay;
let idle: TestDisplay;
let boardId: string;
beforeAll(async () => {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  await migrate(db);
  const tenant = await addTenant(db, "Acme", SECRET);
  boardId = tenant.north;
  display = await addDisplay(db, tenant.id, playing([tenant.north], { language: "de", theme: "light" }));
  idle = await addDisplay(db, tenant.id, playing([]));
  await db.destroy();
  // Nothing listens there: what 8x8 says does not matter here.
  product = await startProduct({ dataDir, env: { WALLBOARD_SECRET: SECRET, EIGHTX8_BASE_URL: "http://127.0.0.1:9" } });
});
afterAll(async () => {
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function ask(path: string, headers: Record<string, string> = {}) {
  return fetch(`${product.url}${path}`, { headers, redirect: "manual" });
}

function configOf(page: string): unknown {
  const written = / data-config="([^"]*)"/.exec(page)?.[1];
  return JSON.parse(readText(written ?? "{}"));
}

/** What is read where no script runs: the page without what stands in head and scripts. */
function withoutScript(page: string): string {
  return readText(page.replace(/<head>[\s\S]*<\/head>|<script[\s\S]*?<\/script>/g, ""));
}

describe("/tv", () => {
  it("says without any script that a browser is too old, which one it is and what would help", async () => {
    const response = await ask("/tv", { "user-agent": TIZEN_2 });
    const text = withoutScript(await response.text());
    expect(response.status).toBe(200);
    expect(text).toContain("This browser is too old for a board");
    expect(text).toContain("Samsung TV (Tizen 2.4) · Safari 2");
    expect(text).toContain("HDMI");
  });

  it("speaks German to a browser that asks for it, and runs only what carries the nonce of its policy", async () => {
    const response = await ask("/tv", { "accept-language": "de-AT,de;q=0.9" });
    const page = await response.text();
    expect(page).toContain('<html lang="de-AT">');
    expect(withoutScript(page)).toContain("Diese Anzeige koppeln");
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
    expect(nonce).toBeDefined();
    const carried = [...page.matchAll(/<(?:script|style)[^>]*>/g)].map(([tag]) => tag.includes(`nonce="${nonce}"`));
    expect(carried).toEqual([true, true]);
    expect(() => tagsOf(page.replace(/<!doctype html>|<(style|script)[\s\S]*?<\/\1>/g, ""))).not.toThrow();
  });

  it("knows a display by its credential and nobody else", async () => {
    const isPaired = async (headers: Record<string, string>) => configOf(await (await ask("/tv", headers)).text());
    expect(await isPaired({})).toMatchObject({ isPaired: false });
    expect(await isPaired({ cookie: "wallboard-display=nonsense" })).toMatchObject({ isPaired: false });
    expect(await isPaired({ cookie: display.cookie })).toMatchObject({ isPaired: true });
  });

  it("pictures a code and nothing that is none", async () => {
    const response = await ask("/tv/qr/K7F2MX");
    expect(response.headers.get("content-type")).toContain("image/svg+xml");
    expect(await response.text()).toMatch(/^<svg xmlns/);
    for (const code of ["K7F2M", "k7f2mx", "K7F2M%22"]) expect((await ask(`/tv/qr/${code}`)).status).toBe(404);
  });

  it("is told from what a proxy answers in its place, whatever it answers", async () => {
    const paths = ["/tv", "/tv/board", "/tv/qr/none", "/tv/no-such-page"];
    const answers = await Promise.all(paths.map((path) => ask(path)));
    expect(answers.map(({ headers }) => headers.get("x-wallboard"))).toEqual(paths.map(() => "1"));
  });
});

describe("/tv/start", () => {
  it("hands its token to the script, and to nobody by the way", async () => {
    const response = await ask("/tv/start/abc%22%3E%3Cb%3E");
    const page = await response.text();
    expect(configOf(page)).toMatchObject({ token: 'abc"><b>' });
    expect(page).not.toContain("<b>");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  });

  it("gives a screen what it is known by should its answer be lost, once", async () => {
    const [set = ""] = (await ask("/tv/start/abc")).headers.getSetCookie();
    expect(set).toMatch(/^wallboard-screen=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const [cookie = ""] = set.split(";");
    expect((await ask("/tv/start/abc", { cookie })).headers.getSetCookie()).toEqual([]);
  });

  it("leaves a display what it is", async () => {
    const response = await ask("/tv/start/abc?mode=lite", { cookie: display.cookie });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/tv?mode=lite"]);
  });
});

describe("/tv/lite", () => {
  it("is a display's, in its language and theme; everybody else is shown a code", async () => {
    const page = await (await ask("/tv/lite", { cookie: display.cookie })).text();
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<body class="light">');
    const turned = await ask("/tv/lite");
    expect([turned.status, turned.headers.get("location")]).toEqual([303, "/tv"]);
    expect((await ask("/api/tv/lite")).status).toBe(401);
  });

  it("draws the board whose turn it is, for the screen that asks, and says when nothing is new", async () => {
    const path = "/api/tv/lite?width=1280&height=720";
    const response = await ask(path, { cookie: display.cookie });
    const answer: LiteAnswer = await response.json();
    expect(answer.shows).toEqual({ boardId, pageId: null });
    expect(answer.theme).toBe("light");
    const right = Math.max(...answer.parts.map(({ x, width }) => x + width));
    const bottom = Math.max(...answer.parts.map(({ y, height }) => y + height));
    // Of the window, whose em is a 120th of its width: nothing stands beside it or below it.
    expect(right * answer.em).toBeLessThanOrEqual(120);
    expect(bottom * answer.em).toBeLessThanOrEqual(67.5);
    expect(Number(response.headers.get("x-server-time"))).toBeGreaterThan(0);
    const etag = response.headers.get("etag") ?? "";
    const again = await ask(path, { cookie: display.cookie, "if-none-match": etag });
    expect(again.status === 304 || again.headers.get("etag") !== etag).toBe(true);
  });

  it("says so where nothing is planned", async () => {
    const answer: LiteAnswer = await (await ask("/api/tv/lite", { cookie: idle.cookie })).json();
    expect(answer.shows).toBeNull();
    expect(readText(answer.parts.map(({ html }) => html).join(""))).toContain("No board is shown here yet");
  });
});
