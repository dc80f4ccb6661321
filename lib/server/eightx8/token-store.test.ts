import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { err, ok, type Result } from "@/lib/domain/result";
import { GOOD_TOKEN } from "@/tests/support/fake-8x8";
import { sealConnection } from "./connection";
import type { UpstreamError } from "./errors";
import type { Http, HttpRequest, Reply } from "./http";
import { createTokenStore } from "./token-store";
import { upstreamError } from "./upstream-error";

const SECOND = 1000;
const LIFE = 1799 * SECOND;

function connection(apiSecret = "s3cret", credentialId = "c1") {
  return sealConnection({
    credentialId,
    apiKey: " the-key ",
    apiSecret,
    region: "us",
    tenantName: null,
    baseUrl: null,
  });
}

type Answer = Result<Reply, UpstreamError>;

function reply(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return ok({ status, headers, text: JSON.stringify(body), headersAt: 0 });
}

/** A store over a token service that answers only when told to. */
function setUp() {
  const requests: HttpRequest[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const http: Http = {
    send: (request) => {
      requests.push(request);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: async () => {},
  };
  const clock = { now: 1_000_000_000_000 };
  const store = createTokenStore({ http, now: () => clock.now, random: () => 0.5, tokenUrl: () => "https://x/token" });
  const settle = async (answer?: Answer) => {
    const good = reply(200, { ...GOOD_TOKEN, access_token: `t${requests.length}` });
    for (const resolve of waiting.splice(0)) resolve(answer ?? good);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const headerOf = async (promise: ReturnType<typeof store.get>) => {
    const result = await promise;
    return result.ok ? result.value.header() : result.error.code;
  };
  return { store, requests, clock, settle, headerOf };
}

async function holding() {
  const all = setUp();
  const first = all.store.get(connection());
  await all.settle();
  const result = await first;
  if (!result.ok) throw new Error(result.error.code);
  return { ...all, token: result.value };
}

describe("token store", () => {
  it("sends client credentials with Basic authentication, trimmed", async () => {
    const { requests } = await holding();
    expect(requests[0]).toEqual({
      method: "POST",
      url: "https://x/token",
      headers: {
        authorization: `Basic ${Buffer.from("the-key:s3cret").toString("base64")}`,
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
    });
  });

  it("asks once for 200 callers and again for nobody while the token is young", async () => {
    const { store, requests, settle, headerOf, clock } = setUp();
    const callers = Array.from({ length: 200 }, () => headerOf(store.get(connection())));
    await settle();
    expect(new Set(await Promise.all(callers))).toEqual(new Set(["Bearer t1"]));
    clock.now += LIFE * 0.7;
    expect(await headerOf(store.get(connection()))).toBe("Bearer t1");
    expect(requests).toHaveLength(1);
    expect(store.ageMs("c1")).toBe(LIFE * 0.7);
    expect(store.ageMs("other")).toBeNull();
  });

  it("renews ahead of expiry by one request, serving the held token meanwhile", async () => {
    const { store, requests, settle, headerOf, clock } = await holding();
    clock.now += LIFE * 0.76;
    const callers = Array.from({ length: 50 }, () => headerOf(store.get(connection())));
    expect(new Set(await Promise.all(callers))).toEqual(new Set(["Bearer t1"]));
    expect(requests).toHaveLength(2);
    await settle();
    expect(await headerOf(store.get(connection()))).toBe("Bearer t2");
  });

  it("keeps serving a valid token when its renewal fails, trying again only after a pause", async () => {
    const { store, requests, settle, headerOf, clock } = await holding();
    clock.now += LIFE * 0.8;
    await store.get(connection());
    await settle(reply(503, {}));
    expect(await headerOf(store.get(connection()))).toBe("Bearer t1");
    expect(requests).toHaveLength(2);
    clock.now += 2 * SECOND;
    expect(await headerOf(store.get(connection()))).toBe("Bearer t1");
    expect(requests).toHaveLength(3);
    await settle(err(upstreamError("dns")));
    clock.now = 1_000_000_000_000 + LIFE - SECOND;
    const late = headerOf(store.get(connection()));
    await settle(err(upstreamError("dns")));
    expect(await late).toBe("dns");
  });

  it("drops a refused token once, however many callers it was refused to", async () => {
    const { store, requests, settle, headerOf, token } = await holding();
    expect(Array.from({ length: 20 }, () => store.refused(connection(), token))).not.toContain(false);
    const again = [headerOf(store.get(connection())), headerOf(store.get(connection()))];
    await settle();
    expect(await Promise.all(again)).toEqual(["Bearer t2", "Bearer t2"]);
    expect(store.refused(connection(), token)).toBe(true);
    expect(await headerOf(store.get(connection()))).toBe("Bearer t2");
    expect(requests).toHaveLength(2);
  });

  it("fetches less and less often when 8x8 refuses every token, and at once again after one was taken", async () => {
    const { store, requests, settle, clock } = await holding();
    for (let second = 0; second < 600; second += 5) {
      clock.now += 5 * SECOND;
      const held = store.get(connection());
      await settle();
      const result = await held;
      if (result.ok) store.refused(connection(), result.value);
    }
    expect(requests.length).toBeLessThan(25);
    const last = store.get(connection());
    await settle();
    const result = await last;
    if (!result.ok) throw new Error(result.error.code);
    store.accepted(connection(), result.value);
    expect(store.refused(connection(), result.value)).toBe(true);
  });

  it("gives a failure to everybody for a while instead of asking again", async () => {
    const { store, requests, settle, headerOf, clock } = setUp();
    const first = headerOf(store.get(connection()));
    await settle(reply(401, { ErrorCode: "invalid_request" }));
    expect(await first).toBe("bad-credentials");
    const callers = await Promise.all(Array.from({ length: 200 }, () => headerOf(store.get(connection()))));
    expect(new Set(callers)).toEqual(new Set(["bad-credentials"]));
    expect(requests).toHaveLength(1);
    clock.now += 20 * SECOND;
    void store.get(connection());
    expect(requests).toHaveLength(2);
  });

  it("asks again within three quarters of a minute, however long a key was wrong: its repair shows at the next probe", async () => {
    const { store, requests, settle, clock } = setUp();
    for (let probe = 0; probe < 40; probe += 1) {
      const asked = store.get(connection());
      await settle(reply(401, {}));
      expect(await asked).toMatchObject({ error: { code: "bad-credentials" } });
      clock.now += 45 * SECOND;
    }
    expect(requests).toHaveLength(40);
    const mended = store.get(connection());
    await settle();
    expect((await mended).ok).toBe(true);
  });

  it("waits as long as the token service says", async () => {
    const { store, requests, settle, clock } = setUp();
    const first = store.get(connection());
    await settle(reply(429, {}, { "retry-after": "90" }));
    expect(await first).toMatchObject({ error: { code: "rate-limited", retryAt: clock.now + 90 * SECOND } });
    clock.now += 89 * SECOND;
    expect(await store.get(connection())).toMatchObject({ error: { code: "rate-limited" } });
    clock.now += 2 * SECOND;
    void store.get(connection());
    expect(requests).toHaveLength(2);
  });

  it("starts anew when the secret changes under the same credential, and after forget", async () => {
    const { store, requests, settle, headerOf } = setUp();
    const first = headerOf(store.get(connection("wrong")));
    await settle(reply(401, {}));
    expect(await first).toBe("bad-credentials");
    const second = headerOf(store.get(connection("right")));
    await settle();
    expect(await second).toBe("Bearer t2");
    store.forget("c1");
    expect(store.ageMs("c1")).toBeNull();
    void store.get(connection("right"));
    expect(requests).toHaveLength(3);
  });

  it("lets one caller give up without the others", async () => {
    const { store, settle, headerOf } = setUp();
    const controller = new AbortController();
    const impatient = headerOf(store.get(connection(), controller.signal));
    const patient = headerOf(store.get(connection()));
    controller.abort();
    expect(await impatient).toBe("cancelled");
    await settle();
    expect(await patient).toBe("Bearer t1");
  });

  it("keeps credentials apart", async () => {
    const { store, requests } = await holding();
    void store.get(connection("s3cret", "c2"));
    expect(requests).toHaveLength(2);
  });
});

describe("what holds a secret", () => {
  it("shows it to no serialiser", async () => {
    const { token } = await holding();
    const sealed = connection();
    const shown = [token, sealed, { ...sealed }, [sealed]].flatMap((value) => [
      JSON.stringify(value),
      inspect(value, { depth: 5, showHidden: true }),
    ]);
    expect(shown.join()).not.toMatch(/t1|s3cret|the-key/);
    expect(sealed.apiSecret).toBe("s3cret");
  });
});
