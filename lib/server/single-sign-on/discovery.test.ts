import { expect, it } from "vitest";
import { err, ok } from "@/lib/domain/result";
import { clientSettings } from "./client-settings";
import { createDiscovery, type IssuerDocument } from "./discovery";

const ISSUER = "https://login.example.com/realm";
const DOCUMENT = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/auth`,
  token_endpoint: `${ISSUER}/token`,
  jwks_uri: "https://keys.example.net/jwks",
};

function discovery(answer: (address: string) => unknown) {
  let now = 0;
  const asked: string[] = [];
  const discover = createDiscovery({
    siteUrl: "https://wall.example.com",
    now: () => now,
    fetchDocument: async (address) => {
      asked.push(address);
      const found = answer(address);
      return found === null ? err({ code: "status", why: "answered 503", told: "503" }) : ok(found);
    },
  });
  const wait = (ms: number): void => {
    now += ms;
  };
  return { discover, asked, wait };
}

it("finds what an issuer says of itself at the address that it is known by, once in ten minutes", async () => {
  const { discover, asked, wait } = discovery(() => ({ ...DOCUMENT, more: 1, scopes_supported: "nonsense" }));
  const [one, other] = await Promise.all([discover(ISSUER), discover(ISSUER)]);
  expect(one).toEqual({ ok: true, value: { ...DOCUMENT, scopes_supported: undefined } });
  expect(other).toBe(one);
  wait(599_999);
  expect(await discover(ISSUER)).toBe(one);
  expect(asked).toEqual([`${ISSUER}/.well-known/openid-configuration`]);
  wait(1);
  await discover(ISSUER);
  expect(asked).toHaveLength(2);
});

it("asks again after a failure, and keeps none", async () => {
  let isDown = true;
  const { discover, asked } = discovery(() => (isDown ? null : DOCUMENT));
  expect(await discover(ISSUER)).toEqual({
    ok: false,
    error: { problem: "unreachable", code: "status", why: "answered 503", told: "503" },
  });
  isDown = false;
  expect(await discover(ISSUER)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(2);
});

it.each([
  ["no document", "<html>", /no discovery document/],
  ["a document without a token endpoint", { ...DOCUMENT, token_endpoint: undefined }, /no discovery document/],
  ["another issuer's", { ...DOCUMENT, issuer: "https://evil.example" }, /calls itself https:\/\/evil\.example/],
  ["addresses without https", { ...DOCUMENT, token_endpoint: "http://login.example.com/token" }, /not https/],
  ["addresses on this machine", { ...DOCUMENT, jwks_uri: "http://127.0.0.1/jwks" }, /not https/],
  ["addresses that are none", { ...DOCUMENT, userinfo_endpoint: "file:///etc/passwd" }, /not https/],
])("refuses %s", async (_what, found, why) => {
  const answer = await discovery(() => found).discover(ISSUER);
  expect(answer).toMatchObject({ ok: false, error: { problem: "misconfigured", why: expect.stringMatching(why) } });
});

it("takes an issuer with or without the slash at its end, and keeps its own spelling", async () => {
  const answer = await discovery(() => DOCUMENT).discover(`${ISSUER}/`);
  expect(answer).toMatchObject({ ok: true, value: { issuer: ISSUER } });
});

it("never holds more issuers than an installation can have", async () => {
  const { discover, asked } = discovery((address) => ({
    ...DOCUMENT,
    issuer: address.replace("/.well-known/openid-configuration", ""),
  }));
  for (let count = 0; count < 120; count += 1)
    expect(await discover(`https://i${count}.example.com`)).toMatchObject({ ok: true });
  expect(asked).toHaveLength(120);
});

it("settles what OpenID Connect leaves open", () => {
  const settle = (
    over: Partial<IssuerDocument>,
    kind: "google" | "oidc" = "oidc",
    groupsClaim: string | null = null,
  ) => {
    const settings = clientSettings({ ...DOCUMENT, ...over }, { kind, groupsClaim });
    return settings.ok ? settings.value : settings.error.problem;
  };
  expect(settle({})).toEqual({
    signing: "RS256",
    authentication: "client_secret_basic",
    authorization: { scope: "openid email profile" },
  });
  expect(settle({ id_token_signing_alg_values_supported: ["ES256", "RS256"] })).toMatchObject({ signing: "RS256" });
  expect(settle({ id_token_signing_alg_values_supported: ["HS256", "EdDSA"] })).toMatchObject({ signing: "EdDSA" });
  expect(settle({ id_token_signing_alg_values_supported: ["none", "HS256"] })).toBe("misconfigured");
  const methods = (...supported: string[]) => settle({ token_endpoint_auth_methods_supported: supported });
  expect(methods("private_key_jwt", "client_secret_post")).toMatchObject({ authentication: "client_secret_post" });
  expect(methods("client_secret_post", "client_secret_basic")).toMatchObject({ authentication: "client_secret_basic" });
  expect(methods("private_key_jwt")).toBe("misconfigured");
  const told = { scopes_supported: ["openid", "groups"] };
  expect(settle(told, "oidc", "groups")).toMatchObject({ authorization: { scope: "openid email profile groups" } });
  expect(settle(told)).toMatchObject({ authorization: { scope: "openid email profile" } });
  expect(settle({}, "google")).toMatchObject({ authorization: { prompt: "select_account" } });
});
