import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completed, isIncomplete, readPerson } from "./claims";

const OIDC = { kind: "oidc", groupsClaim: "groups" } as const;
const ANN = { sub: "s-ann", email: "Ann@Example.COM", email_verified: true, name: "Ann" };

describe("a person in claims", () => {
  it("has a subject, an address in lower case, a name and groups", () => {
    expect(readPerson(OIDC, { ...ANN, groups: ["A"] })).toEqual({
      subject: "s-ann",
      email: "ann@example.com",
      vouched: true,
      name: "Ann",
      groups: ["A"],
    });
    expect(readPerson({ ...OIDC, groupsClaim: null }, { ...ANN, groups: ["A"] })?.groups).toEqual([]);
  });

  it("is none without a subject that could be one", () => {
    for (const sub of [undefined, null, "", 7, ["s"], "x".repeat(256)])
      expect(readPerson(OIDC, { ...ANN, sub })).toBeNull();
  });

  it.each([
    undefined,
    7,
    "",
    "ann",
    "ann@example",
    "@example.com",
    "ann@@example.com",
    "ann@ex ample.com",
    "ann@example.com\n",
    "Ann <ann@example.com>",
    "\u212aate@example.com",
    "ann@\u212aontoso.com",
    "ann@exämple.com",
    `${"a".repeat(250)}@example.com`,
  ])("has no address in %j", (email) => {
    expect(readPerson(OIDC, { ...ANN, email })).toMatchObject({ email: null, vouched: false });
  });

  it("has an address in lower case or none, and is vouched for with an address alone", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string(), fc.jsonValue()), fc.jsonValue(), (email, verified) => {
        const person = readPerson(OIDC, { sub: "s", email, email_verified: verified });
        const told = person?.email ?? null;
        expect(told).toBe(told === null ? null : String(email).toLowerCase());
        expect(told ?? "none").toMatch(/^[\x21-\x7e]+$/);
        const isVerified = [true, 1, "true", "1"].some((yes) => yes === verified);
        expect(person?.vouched).toBe(told !== null && isVerified);
      }),
    );
  });

  it("is called what fits in one line", () => {
    const nameOf = (claims: object) => readPerson(OIDC, { sub: "s", ...claims })?.name;
    expect(nameOf({ given_name: "Ann", family_name: "Example" })).toBe("Ann Example");
    expect(nameOf({ name: " ", given_name: "Ann" })).toBe("Ann");
    expect(nameOf({ name: "Ann\r\n\u202eExample\u0000" })).toBe("Ann Example");
    expect(nameOf({ name: `${"x".repeat(99)}😀` })).toBe("x".repeat(99));
    for (const name of [undefined, 7, "", "\u0000"]) expect(nameOf({ name })).toBeNull();
  });
});

describe("whether an address is a person's own", () => {
  const vouched = (kind: "google" | "entra" | "okta" | "oidc", claims: object) =>
    readPerson({ kind, groupsClaim: null }, { ...ANN, email_verified: undefined, ...claims })?.vouched;

  it("is what most providers say", () => {
    for (const kind of ["okta", "oidc"] as const) {
      expect(vouched(kind, { email_verified: true })).toBe(true);
      expect(vouched(kind, { email_verified: "true" })).toBe(true);
      for (const no of [false, "false", undefined, null, "yes", {}, []])
        expect(vouched(kind, { email_verified: no })).toBe(false);
      expect(vouched(kind, { hd: "example.com", tid: "t" })).toBe(false);
    }
  });

  it("is Google's to say of its own mailboxes and of Workspaces alone", () => {
    expect(vouched("google", { email_verified: true })).toBe(false);
    expect(vouched("google", { email_verified: true, hd: "example.com" })).toBe(true);
    expect(vouched("google", { email_verified: true, hd: "" })).toBe(false);
    expect(vouched("google", { email_verified: true, email: "ann@gmail.com" })).toBe(true);
    expect(vouched("google", { email_verified: true, email: "ann@notgmail.com" })).toBe(false);
    expect(vouched("google", { email_verified: false, hd: "example.com" })).toBe(false);
    expect(vouched("google", { hd: "example.com" })).toBe(false);
  });

  it("is for a directory of Entra ID to decide of its members, not of its guests", () => {
    const iss = "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0";
    const directory = { iss, tid: "11111111-2222-3333-4444-555555555555" };
    expect(vouched("entra", directory)).toBe(true);
    expect(vouched("entra", { ...directory, idp: iss })).toBe(true);
    expect(vouched("entra", { ...directory, idp: `https://sts.windows.net/${directory.tid}/` })).toBe(true);
    for (const idp of ["https://sts.windows.net/99999999-2222-3333-4444-555555555555/", "live.com", "google.com", 7])
      expect(vouched("entra", { ...directory, idp }), String(idp)).toBe(false);
    expect(vouched("entra", { ...directory, acct: 1 })).toBe(false);
    expect(vouched("entra", { ...directory, acct: 0 })).toBe(true);
    expect(vouched("entra", { ...directory, idp: "live.com", xms_edov: true })).toBe(true);
    expect(vouched("entra", { ...directory, xms_edov: false })).toBe(false);
    expect(vouched("entra", { ...directory, email_verified: false })).toBe(false);
    expect(vouched("entra", { ...directory, idp: "live.com", email_verified: true })).toBe(false);
  });

  it("takes the name that one signs in by for the address in Entra ID alone", () => {
    const claims = { ...ANN, email: undefined, preferred_username: "Ann@Example.com" };
    expect(readPerson({ kind: "entra", groupsClaim: null }, claims)).toMatchObject({ email: "ann@example.com" });
    expect(readPerson(OIDC, claims)).toMatchObject({ email: null });
  });
});

describe("an ID token that does not tell all", () => {
  it("is completed where userinfo may tell more", () => {
    expect(isIncomplete(OIDC, { ...ANN, groups: [] })).toBe(false);
    expect(isIncomplete(OIDC, ANN)).toBe(true);
    expect(isIncomplete({ ...OIDC, groupsClaim: null }, ANN)).toBe(false);
    expect(isIncomplete({ kind: "okta", groupsClaim: null }, { sub: "s" })).toBe(true);
    expect(isIncomplete({ kind: "okta", groupsClaim: null }, { sub: "s", email: "a@example.com" })).toBe(true);
    for (const kind of ["google", "entra"] as const)
      expect(isIncomplete({ kind, groupsClaim: "groups" }, { sub: "s" })).toBe(false);
  });

  it("keeps its own word where the two differ", () => {
    expect(completed({ sub: "s" }, { ...ANN, sub: "s", groups: ["A"] })).toMatchObject({
      ...ANN,
      sub: "s",
      groups: ["A"],
    });
    expect(completed({ sub: "s", groups: ["A"] }, { sub: "s", groups: ["B"] })).toMatchObject({ groups: ["A"] });
  });

  it("never makes one address verified by another's word", () => {
    const info = { email: "ann@example.com", email_verified: true };
    const read = (token: object) => completed({ sub: "s", ...token }, info);
    expect(read({ email: "boss@example.com" })).toMatchObject({ email: "boss@example.com", email_verified: undefined });
    expect(read({ email: "ann@example.com" })).toMatchObject(info);
    expect(read({ email: "ann@example.com", email_verified: false })).toMatchObject({ email_verified: false });
    expect(read({ email_verified: true })).toMatchObject(info);
    expect(completed({ sub: "s", email_verified: true }, { email: "ann@example.com" }).email_verified).toBeUndefined();
    expect(completed({ sub: "s", email: null, email_verified: true }, info)).toMatchObject(info);
  });
});
