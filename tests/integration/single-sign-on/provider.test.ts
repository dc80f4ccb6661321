import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { getConfig } from "@/lib/server/config/config";
import { sealingKey } from "@/lib/server/crypto/seal";
import { services } from "@/lib/server/http/services";
import { createLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";
import { addProvider } from "@/tests/support/add-provider";
import { startIdentityProvider } from "@/tests/support/identity-provider";
import { addPerson } from "@/tests/support/people";
import { problemIn, ssoBrowser } from "@/tests/support/sso-browser";
import { browser, CONTOSO, lastEvent, SITE, type SsoWorld, startWorld } from "./world";

/* What a provider may be like: silent, wrong, slow, terse; and what is kept from everybody but it. */

let world: SsoWorld;
const servers: Server[] = [];
/** All that this process has logged. */
const logged: string[] = [];
beforeAll(async () => {
  once("log", () => createLogger("trace", (line) => void logged.push(line)));
  world = await startWorld({ thinIdTokens: true });
  await addPerson((await services()).db, "Ada");
  world.idp.person({ sub: "s-ada", email: "ada@example.com", email_verified: true, name: "Ada" });
});
afterAll(() => world.end());
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** A server on this machine in a provider's place; resolves to its address. */
async function impostor(answer: (path: string, issuer: string) => { status?: number; body: unknown } | null) {
  const server = createServer((request, response) => {
    const told = answer(request.url ?? "", issuer);
    if (told === null) return;
    response.writeHead(told.status ?? 200, { "content-type": "application/json", location: world.idp.issuer });
    response.end(typeof told.body === "string" ? told.body : JSON.stringify(told.body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  servers.push(server);
  // Holds because a server that listens on a host and port says so in this shape.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return issuer;
}

let made = 0;
async function begin(issuer: string): Promise<string> {
  made += 1;
  await world.add({ id: `p${made}`, issuer });
  return browser().begin(`p${made}`, "/boards/1");
}

const documentOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
});

describe("a provider", () => {
  it("that tells e-mail and groups at userinfo alone is asked there", async () => {
    const { db } = await services();
    const ada = browser();
    expect(await ada.signIn(CONTOSO, "s-ada")).toBe("/");
    expect(ada.session()).not.toBeNull();
    expect(await db.selectFrom("user_identities").select("subject").execute()).toEqual([{ subject: "s-ada" }]);
  });

  it.each([
    ["is not there", () => Promise.resolve("http://127.0.0.1:9"), "unreachable"],
    ["answers an error", () => impostor(() => ({ status: 503, body: "" })), "unreachable"],
    ["leads elsewhere", () => impostor(() => ({ status: 302, body: "" })), "unreachable"],
    ["answers no JSON", () => impostor(() => ({ body: "<html>" })), "unreachable"],
    ["answers without end", () => impostor(() => ({ body: "x".repeat(300 * 1024) })), "unreachable"],
    ["calls itself another", () => impostor(() => ({ body: documentOf("https://evil.example") })), "misconfigured"],
    [
      "names addresses that are not its to name",
      () => impostor((_, issuer) => ({ body: { ...documentOf(issuer), jwks_uri: "http://192.0.2.1/keys" } })),
      "misconfigured",
    ],
  ])("that %s is told from the person's own fault", async (_what, issuer, problem) => {
    const url = await begin(await issuer());
    expect(url).toBe(`/sign-in?problem=${problem}&provider=p${made}&next=%2Fboards%2F1`);
  });

  it("that keeps silent is waited for five seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException("late", "TimeoutError")), ms);
      return controller.signal;
    });
    let asked: () => void = () => undefined;
    const wasAsked = new Promise<void>((done) => {
      asked = done;
    });
    const url = begin(
      await impostor(() => {
        asked();
        return null;
      }),
    );
    await wasAsked;
    expect(timeout).toHaveBeenCalledWith(5000);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(problemIn(await url)).toBe("unreachable");
  });

  it("that answers without end when it is asked for tokens is unreachable, and not read to that end", async () => {
    let sent = 0;
    const issuer = await impostor((path, own) => {
      if (path !== "/token") return { body: documentOf(own) };
      sent += 1;
      return { body: { id_token: "x.y.z", access_token: "x".repeat(2 * 1024 * 1024), token_type: "Bearer" } };
    });
    await world.add({ id: "endless", issuer });
    const ada = browser();
    const state = new URL(await ada.begin("endless")).searchParams.get("state") ?? "";
    const back = `${SITE}/api/auth/callback/sso-endless?code=x&state=${encodeURIComponent(state)}`;
    expect(problemIn(await ada.comeBack(back))).toBe("unreachable");
    expect(sent).toBe(1);
  });

  it("that goes away while one is there is told so, and it counts against nobody's address", async () => {
    const { db } = await services();
    const dying = await startIdentityProvider({ redirectUris: [`${SITE}/api/auth/callback/sso-dying`] });
    await addProvider(db, getConfig().secret, { id: "dying", name: "Dying", ...dying });
    dying.person({ sub: "s-ada", email: "ada@example.com", email_verified: true });
    const ada = browser();
    const before = await db.selectFrom("sign_in_attempts").selectAll().execute();
    const back = await ada.logIn(await ada.begin("dying"), { account: "s-ada" });
    await dying.stop();
    expect(problemIn(await ada.comeBack(back))).toBe("unreachable");
    expect(await db.selectFrom("sign_in_attempts").selectAll().execute()).toEqual(before);
    expect(await lastEvent()).toMatchObject({ action: "sign-in.failed", after: { reason: "unreachable" } });
  });

  it("that does not know this installation, or whose secret was sealed under another key, is misconfigured", async () => {
    const { db } = await services();
    await world.add({ id: "other", clientSecret: "of somebody else" });
    const ada = browser();
    expect(problemIn(await ada.signIn("other", "s-ada"))).toBe("misconfigured");
    const elsewhere = sealingKey("another secret of another installation");
    await addProvider(db, "another secret of another installation", { id: "sealed", ...world.idp });
    expect(elsewhere.id).not.toBe(sealingKey(getConfig().secret).id);
    expect(problemIn(await browser().begin("sealed"))).toBe("misconfigured");
  });
});

describe("what is between the server and the provider", () => {
  it("reaches no browser, no trail and no log", async () => {
    const ada = browser();
    const url = await ada.begin(CONTOSO);
    const back = await ada.logIn(url, { account: "s-ada" });
    const response = await ada.ask(back.slice(SITE.length));
    const told = [url, JSON.stringify([...response.headers]), await response.text()];
    let token = "";
    world.idp.tamper = (claims) => {
      token = JSON.stringify(claims);
      return { ...claims, aud: "somebody-else" };
    };
    await browser().signIn(CONTOSO, "s-ada");
    world.idp.tamper = null;
    expect(token).toContain("s-ada");
    told.push(await (await ada.ask("/api/auth/providers")).text());
    const { db } = await services();
    told.push(JSON.stringify(await db.selectFrom("audit_events").selectAll().execute()), ...logged);
    expect(logged.join("\n"), "what an admin needs is there").toMatch(
      /"problem":"unverified","why":"aud mismatch, expected wallboard, got: somebody-else"/,
    );
    const text = told.join("\n");
    const code = new URL(back).searchParams.get("code") ?? "";
    expect(code).not.toBe("");
    expect(text).not.toContain(code);
    expect(text).not.toContain(world.idp.clientSecret);
    expect(text).not.toContain(encodeURIComponent(world.idp.clientSecret));
    // Tokens: an ID token begins with its header, {"alg"…
    expect(text.match(/eyJhbGciOiJSUzI1NiI[\w-]*\.[\w-]+\./g)).toBeNull();
  });
});

describe("failures", () => {
  it("are slowed down by the address that they come from, before the provider is asked again", async () => {
    const eve = ssoBrowser({ siteUrl: SITE, address: "203.0.113.7" });
    const guess = () => eve.comeBack(`${SITE}/api/auth/callback/sso-${CONTOSO}?code=x&state=y&iss=${world.idp.issuer}`);
    const said: string[] = [];
    for (let count = 0; count < 22; count += 1) said.push(problemIn(await guess()));
    expect(said.slice(0, 20)).toEqual(Array(20).fill("stale"));
    expect(said.slice(20)).toEqual(["too-many-attempts", "too-many-attempts"]);
    const { db } = await services();
    const trail = db.selectFrom("audit_events").select("after").where("address", "=", "203.0.113.7");
    expect(await trail.execute(), "nor does the trail grow on").toHaveLength(20);
    const asked = world.idp.seen.tokens;
    expect(problemIn(await eve.signIn(CONTOSO, "s-ada"))).toBe("too-many-attempts");
    expect(world.idp.seen.tokens).toBe(asked);
    expect(await browser().signIn(CONTOSO, "s-ada"), "elsewhere").toBe("/");
  });

  it("of sign-ins by password slow these down, too, and success costs nothing", async () => {
    const office = ssoBrowser({ siteUrl: SITE, address: "203.0.113.8" });
    for (let count = 0; count < 25; count += 1) {
      office.jar.clear();
      expect(await office.signIn(CONTOSO, "s-ada")).toBe("/");
    }
  });
});
