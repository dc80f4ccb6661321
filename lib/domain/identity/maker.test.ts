import { describe, expect, it } from "vitest";
import { issuerProblem } from "./issuer";
import { isOktaConsole, issuerOf, type Maker, makerOf, oktaDomain } from "./maker";

const MADE: readonly (readonly [Maker, string])[] = [
  [{ kind: "google" }, "https://accounts.google.com"],
  [
    { kind: "entra", directoryId: "6d2a1c8e-0000-4000-8000-1234567890ab" },
    "https://login.microsoftonline.com/6d2a1c8e-0000-4000-8000-1234567890ab/v2.0",
  ],
  [{ kind: "okta", domain: "acme.okta.com" }, "https://acme.okta.com"],
  [
    { kind: "oidc", issuer: "https://keycloak.example:8443/realms/acme/" },
    "https://keycloak.example:8443/realms/acme/",
  ],
];

describe("an issuer", () => {
  it.each(MADE)("is made from what its maker asks for, and tells it again: %j", (maker, issuer) => {
    expect(issuerOf(maker)).toBe(issuer);
    expect(makerOf(maker.kind, issuer)).toEqual(maker);
    expect(issuerProblem(issuer, "https://wallboard.example")).toBeNull();
  });

  it("is the same however people copy it", () => {
    expect(issuerOf({ kind: "okta", domain: " https://Acme.okta.com/ " })).toBe("https://acme.okta.com");
    expect(issuerOf({ kind: "entra", directoryId: "6D2A1C8E-0000-4000-8000-1234567890AB" })).toBe(MADE[1]?.[1]);
    expect(issuerOf({ kind: "oidc", issuer: " https://a.example " })).toBe("https://a.example");
  });

  it("is none where nothing usable was typed", () => {
    for (const domain of [
      "",
      "acme",
      "https://acme.okta.com/oauth2/default",
      "http://acme.okta.com",
      "acme.okta.com@evil",
    ])
      expect(oktaDomain(domain), domain).toBeNull();
    expect(issuerProblem(issuerOf({ kind: "okta", domain: "acme" }), "https://wallboard.example")).toBe(
      "issuer-address",
    );
  });
});

it("knows Okta's admin console by its host", () => {
  expect(isOktaConsole("acme-admin.okta.com")).toBe(true);
  expect(isOktaConsole("acme.okta.com")).toBe(false);
  expect(isOktaConsole("sign-in-admin.acme.com")).toBe(false);
});
