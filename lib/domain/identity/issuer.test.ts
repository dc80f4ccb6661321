import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discoveryAddress, isProviderAddress, isSameIssuer, issuerProblem } from "./issuer";

const SITE = "https://wallboard.example.com";
const LOCAL = "http://localhost:3000";

/** What looks like an address, rightly or not. */
const anyAddress = fc
  .record({
    scheme: fc.constantFrom("https:", "https:", "HTTPS:", "http:", "ftp:", "javascript:", ""),
    slashes: fc.constantFrom("//", "//", "/", "///", "\\\\", ""),
    user: fc.constantFrom("", "", "", "me@", "me:word@", "@"),
    host: fc.constantFrom(
      "acme.okta.com",
      "ACME.example",
      "127.0.0.1",
      "localhost",
      "[::1]",
      "[",
      "1",
      "münchen.example",
      "",
    ),
    port: fc.constantFrom("", "", ":8443", ":0", ":99999", ":x"),
    path: fc.oneof(
      fc.constant(""),
      fc.string({ maxLength: 12 }).map((text) => `/${text}`),
    ),
    end: fc.constantFrom("", "", "", "?", "?x=1", "#", "#x", "\n", " "),
  })
  .map(({ scheme, slashes, user, host, port, path, end }) => scheme + slashes + user + host + port + path + end);

/** What may well be an issuer: among addresses with a fault in every other part hardly one is. */
const likelyAddress = fc
  .record({
    host: fc.constantFrom("acme.okta.com", "127.0.0.1", "login.microsoftonline.com"),
    path: fc.string({ maxLength: 12 }),
  })
  .map(({ host, path }) => `https://${host}/${path}`);

describe("an issuer", () => {
  it.each([
    "https://accounts.google.com",
    "https://login.microsoftonline.com/6d2a1c8e-0000-4000-8000-1234567890ab/v2.0",
    "https://acme.okta.com/oauth2/default",
    "https://acme.eu.auth0.com/",
    "https://keycloak.internal:8443/realms/acme",
  ])("may be %s", (issuer) => {
    expect(issuerProblem(issuer, SITE)).toBeNull();
  });

  it.each([
    "",
    "acme.okta.com",
    "ftp://acme.okta.com",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://acme.okta.com",
    "http://127.0.0.1:4000",
    "http://169.254.169.254/latest/meta-data",
    "https://user:word@acme.okta.com",
    "https://acme.okta.com?x=1",
    "https://acme.okta.com/?",
    "https://acme.okta.com#x",
    "https://acme.okta.com\\@evil.example",
    " https://acme.okta.com",
    "https://acme.okta.com/\n",
    `https://acme.okta.com/${"a".repeat(512)}`,
  ])("is not %j", (issuer) => {
    expect(issuerProblem(issuer, SITE)).toBe("issuer-address");
  });

  it("may be in the clear on this machine, for a Wallboard that is reached there alone", () => {
    for (const issuer of ["http://127.0.0.1:4000", "http://localhost:4000/realms/a", "http://[::1]:4000"])
      expect(issuerProblem(issuer, LOCAL)).toBeNull();
    expect(issuerProblem("http://192.168.0.4:4000", LOCAL)).toBe("issuer-address");
    expect(issuerProblem("http://127.0.0.1.evil.example", LOCAL)).toBe("issuer-address");
  });

  it("names one directory at Microsoft", () => {
    for (const any of ["common", "Organizations", "consumers", "9188040D-6C67-4C5B-B112-36A304B66DAD"])
      expect(issuerProblem(`https://login.microsoftonline.com/${any}/v2.0`, SITE)).toBe("issuer-single-directory");
  });

  it("never throws, and what passes is https where the site is", () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyAddress, likelyAddress), (text) => {
        const problem = issuerProblem(text, SITE);
        if (problem !== null) return;
        passed += 1;
        expect(new URL(text).protocol).toBe("https:");
        expect(new URL(text).username + new URL(text).search + new URL(text).hash).toBe("");
      }),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});

it("says where an issuer tells what it offers, and knows it with a slash or without", () => {
  expect(discoveryAddress("https://a.example/x/")).toBe("https://a.example/x/.well-known/openid-configuration");
  expect(discoveryAddress("https://a.example/x")).toBe("https://a.example/x/.well-known/openid-configuration");
  expect(isSameIssuer("https://a.example/", "https://a.example")).toBe(true);
  expect(isSameIssuer("https://a.example/x", "https://a.example")).toBe(false);
});

it("speaks to a provider's own addresses by https alone, queries allowed", () => {
  expect(isProviderAddress("https://a.example/token?p=b2c", SITE)).toBe(true);
  for (const wrong of ["http://a.example/token", "http://127.0.0.1/token", "https://u:p@a.example", "token", ""])
    expect(isProviderAddress(wrong, SITE)).toBe(false);
  expect(isProviderAddress("http://127.0.0.1:4000/token", LOCAL)).toBe(true);
});
