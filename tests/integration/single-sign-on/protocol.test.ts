import { generateKeyPairSync } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { services } from "@/lib/server/http/services";
import { signed } from "@/tests/support/identity-provider";
import { addPerson } from "@/tests/support/people";
import { problemIn, ssoBrowser } from "@/tests/support/sso-browser";
import { browser, CONTOSO, lastEvent, SITE, type SsoWorld, startWorld } from "./world";

/* Signing in at a real OpenID provider, by everything that a browser does; and what becomes of those who tamper with it. */

const CALLBACK = `${SITE}/api/auth/callback/sso-${CONTOSO}`;
const ADA = { account: "s-ada" } as const;

let world: SsoWorld;
beforeAll(async () => {
  world = await startWorld();
  await addPerson((await services()).db, "Ada");
  world.idp.person({ sub: "s-ada", email: "ada@example.com", email_verified: true, name: "Ada L." });
});
afterAll(() => world.end());
afterEach(() => {
  world.idp.tamper = null;
});

describe("the way there", () => {
  it("is the authorization code flow with PKCE, state and nonce, and leads back to WALLBOARD_URL", async () => {
    const url = new URL(
      await browser().begin(CONTOSO, "/", { headers: { host: "evil.example", "x-forwarded-host": "evil.example" } }),
    );
    expect(url.origin).toBe(world.idp.issuer);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({
      client_id: "wallboard",
      scope: "openid email profile groups",
      response_type: "code",
      redirect_uri: CALLBACK,
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
    const again = new URL(await browser().begin(CONTOSO)).searchParams;
    for (const name of ["state", "nonce", "code_challenge"]) expect(again.get(name)).not.toBe(asked[name]);
  });

  it("leaves cookies that no script reads and no other site sends along, for a quarter of an hour", async () => {
    const chromium = browser();
    const { csrfToken } = await (await chromium.ask("/api/auth/csrf")).json();
    const response = await chromium.ask(`/api/auth/signin/sso-${CONTOSO}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, callbackUrl: "/boards" }).toString(),
    });
    const cookies = response.headers.getSetCookie().filter((cookie) => cookie.startsWith("wallboard-sso"));
    expect(cookies.map((cookie) => cookie.split("=")[0]).sort()).toEqual([
      "wallboard-sso-nonce",
      "wallboard-sso-state",
      "wallboard-sso-verifier",
    ]);
    for (const cookie of cookies)
      expect(cookie).toMatch(/; Max-Age=900; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  it("takes nothing from the address", async () => {
    const query = "?redirect_uri=https://evil.example&client_id=evil&prompt=none&scope=openid";
    const url = new URL(await browser().begin(CONTOSO, "/", { query }));
    expect(url.searchParams.get("redirect_uri")).toBe(CALLBACK);
    expect(url.searchParams.get("client_id")).toBe("wallboard");
    expect(url.searchParams.has("prompt")).toBe(false);
  });

  it("is closed to forms of other sites, and to those without the token of this one", async () => {
    const form = {
      method: "POST",
      body: "callbackUrl=/",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    };
    const path = `/api/auth/signin/sso-${CONTOSO}`;
    expect((await browser().ask(path, form)).status).toBe(403);
    const headers = { ...form.headers, origin: "https://evil.example" };
    expect((await browser().ask(path, { ...form, headers })).status).toBe(403);
    expect((await browser().ask(path)).status).toBe(404);
  });

  it("begins at WALLBOARD_URL alone: at another name of the same server the way back would lose its cookies", async () => {
    const lan = ssoBrowser({ siteUrl: "http://192.168.1.5:3000" });
    const url = await lan.begin(CONTOSO, "/boards/1");
    expect(problemIn(url)).toBe("other-address");
    expect(url).toContain("next=%2Fboards%2F1");
  });

  it("is no way where there is no provider, or one that is turned off, or whose name is none", async () => {
    await world.add({ id: "off" });
    const { db } = await services();
    await db.updateTable("identity_providers").set({ enabled: 0 }).where("id", "=", "off").execute();
    for (const id of ["nobody", "off"]) {
      expect(problemIn(await browser().begin(id))).toBe("gone");
      expect(problemIn(await browser().comeBack(`${SITE}/api/auth/callback/sso-${id}?code=x&state=y`))).toBe("gone");
    }
    expect((await browser().ask(`/api/auth/callback/sso-${"x".repeat(65)}?code=x`)).status).toBe(404);
  });
});

describe("the way back", () => {
  it("ends in a session of that provider, where one wanted to go", async () => {
    const ada = browser();
    expect(await ada.signIn(CONTOSO, "s-ada", "/boards/x?y=1#z")).toBe("/boards/x?y=1#z");
    expect([...ada.jar.keys()].filter((name) => name.includes("sso"))).toEqual([]);
    const { db } = await services();
    const session = await db.selectFrom("sessions").selectAll().orderBy("created_at", "desc").executeTakeFirstOrThrow();
    expect(session).toMatchObject({ method: "sso", provider_id: CONTOSO, address: expect.stringMatching(/^198\.51/) });
    expect(await lastEvent()).toMatchObject({
      action: "sign-in.succeeded",
      actor: "ada@example.com",
      after: { method: "sso", provider: "Contoso" },
    });
    const boards = await ada.ask("/api/auth/session");
    expect(await boards.json()).toEqual({ expires: expect.any(String) });
  });

  it.each([
    "//evil.example/x",
    "https://evil.example/",
    "/\\evil.example",
    "/\t/evil.example",
    `${SITE}.evil.example/x`,
    `${SITE}@evil.example/x`,
    "javascript:alert(1)",
    "/api/auth/signout",
  ])("never leads to another site: %j", async (next) => {
    expect(await browser().signIn(CONTOSO, "s-ada", next)).toBe("/");
    // Nor by what somebody put into the cookie that remembers it, nor by the address that it comes back by.
    const planted = browser();
    const back = await planted.logIn(await planted.begin(CONTOSO), ADA);
    planted.jar.set("wallboard-next", encodeURIComponent(next));
    expect(await planted.comeBack(`${back}&callbackUrl=${encodeURIComponent(next)}`)).toBe("/");
  });

  it("works once: what comes a second time finds nothing under way, and the code is spent", async () => {
    const ada = browser();
    const back = await ada.logIn(await ada.begin(CONTOSO), ADA);
    const cookies = new Map(ada.jar);
    expect(await ada.comeBack(back)).toBe("/");
    expect(problemIn(await ada.comeBack(back))).toBe("stale");
    const copy = browser();
    for (const [name, value] of cookies) copy.jar.set(name, value);
    expect(problemIn(await copy.comeBack(back)), "with the cookies of the first time").toBe("stale");
    expect(copy.session()).toBeNull();
  });

  it("is of the browser that began it", async () => {
    const [eve, victim] = [browser(), browser()];
    const back = await eve.logIn(await eve.begin(CONTOSO), ADA);
    expect(problemIn(await victim.comeBack(back))).toBe("stale");
    await victim.begin(CONTOSO);
    expect(problemIn(await victim.comeBack(back)), "with a sign-in of its own under way").toBe("stale");
    expect(victim.session()).toBeNull();
    expect(await lastEvent()).toMatchObject({
      action: "sign-in.failed",
      actor: null,
      after: { method: "sso", provider: "Contoso", reason: "stale" },
    });
  });

  it.each([
    ["another state", (back: URL) => back.searchParams.set("state", "x".repeat(43)), "stale"],
    ["no state", (back: URL) => back.searchParams.delete("state"), "stale"],
    ["another code", (back: URL) => back.searchParams.set("code", "x".repeat(43)), "stale"],
    ["no code", (back: URL) => back.searchParams.delete("code"), "unverified"],
    ["another issuer", (back: URL) => back.searchParams.set("iss", "https://evil.example"), "unverified"],
    ["no issuer, though this provider always says it", (back: URL) => back.searchParams.delete("iss"), "unverified"],
  ])("refuses %s", async (_what, change, problem) => {
    const ada = browser();
    const back = new URL(await ada.logIn(await ada.begin(CONTOSO), ADA));
    change(back);
    expect(problemIn(await ada.comeBack(back.href))).toBe(problem);
    expect(ada.session()).toBeNull();
    expect(
      [...ada.jar.keys()].filter((name) => name.includes("sso")),
      "nothing of it is left",
    ).toEqual([]);
  });

  it.each([
    ["wallboard-sso-state", "stale"],
    ["wallboard-sso-verifier", "stale"],
    ["wallboard-sso-nonce", "stale"],
  ])("refuses a browser whose %s is missing, forged or another's", async (name, problem) => {
    for (const change of ["", "forged", "another"]) {
      const [ada, other] = [browser(), browser()];
      const back = await ada.logIn(await ada.begin(CONTOSO), ADA);
      await other.begin(CONTOSO);
      if (change === "") ada.jar.delete(name);
      else ada.jar.set(name, change === "forged" ? "eyJhbGciOiJkaXIifQ..x.y.z" : (other.jar.get(name) ?? ""));
      const said = problemIn(await ada.comeBack(back));
      expect(said, change).toBe(change === "another" && name.endsWith("nonce") ? "unverified" : problem);
      expect(ada.session()).toBeNull();
    }
  });

  it("is of the provider where it began", async () => {
    await world.add({ id: "other" });
    const ada = browser();
    const back = await ada.logIn(await ada.begin(CONTOSO), ADA);
    expect(problemIn(await ada.comeBack(back.replace(`sso-${CONTOSO}`, "sso-other")))).toBe("stale");
  });

  it("takes no ID token from the address", async () => {
    const ada = browser();
    const url = new URL(await ada.begin(CONTOSO));
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const now = Math.floor(Date.now() / 1000);
    const nonce = url.searchParams.get("nonce");
    const claims = { iss: world.idp.issuer, aud: "wallboard", sub: "s-ada", iat: now, exp: now + 60, nonce };
    const query = new URLSearchParams({
      state: url.searchParams.get("state") ?? "",
      iss: world.idp.issuer,
      id_token: signed(privateKey, claims),
    });
    expect(problemIn(await ada.comeBack(`${CALLBACK}?${query}`))).toBe("unverified");
  });

  it("tells what the provider answers instead, and whose decision it was", async () => {
    const ada = browser();
    const back = await ada.logIn(await ada.begin(CONTOSO, "/boards/1"), { cancel: "yes" });
    const path = await ada.comeBack(back);
    expect(path).toBe(`/sign-in?problem=refused&provider=${CONTOSO}&next=%2Fboards%2F1`);
    for (const [error, problem] of [
      ["temporarily_unavailable", "unreachable"],
      ["invalid_scope", "misconfigured"],
      ["<script>alert(1)</script>", "refused"],
    ])
      expect(problemIn(await browser().comeBack(`${CALLBACK}?error=${encodeURIComponent(error ?? "")}`))).toBe(problem);
  });
});

describe("an ID token", () => {
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  it.each([
    ["for another client", { aud: "somebody-else" }],
    ["for several clients, of which another asked for it", { aud: ["wallboard", "b"], azp: "b" }],
    ["of another issuer", { iss: "https://evil.example" }],
    ["that ran out", { exp: inAnHour - 2 * 3600 }],
    ["that is not valid yet", { nbf: inAnHour }],
    ["for another sign-in", { nonce: "x".repeat(43) }],
    ["for none in particular", { nonce: undefined }],
    ["without a subject", { sub: undefined }],
  ])("%s lets nobody in", async (_what, change) => {
    world.idp.tamper = (claims) => ({ ...claims, ...change });
    const ada = browser();
    expect(problemIn(await ada.signIn(CONTOSO, "s-ada"))).toBe("unverified");
    expect(ada.session()).toBeNull();
  });

  it("signed by nobody, by the client secret or by another key lets nobody in", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const unsigned = (claims: Record<string, unknown>) => `${part({ alg: "none" })}.${part(claims)}.`;
    for (const forge of [unsigned, (claims: Record<string, unknown>) => signed(privateKey, claims)]) {
      world.idp.tamper = forge;
      const ada = browser();
      expect(problemIn(await ada.signIn(CONTOSO, "s-ada"))).toBe("unverified");
      expect(ada.session()).toBeNull();
    }
  });
});

function part(json: unknown): string {
  return Buffer.from(JSON.stringify(json)).toString("base64url");
}
