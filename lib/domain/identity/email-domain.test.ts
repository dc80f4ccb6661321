import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "@/tests/support/any-character";
import { emailDomain, isPublicMail } from "./email-domain";

describe("a domain of e-mail addresses", () => {
  it.each([
    ["example.com", "example.com"],
    [" Example.COM ", "example.com"],
    ["@example.com", "example.com"],
    ["mail.example.co.uk", "mail.example.co.uk"],
    ["münchen.example", "xn--mnchen-3ya.example"],
    ["MÜNCHEN.example", "xn--mnchen-3ya.example"],
    ["xn--mnchen-3ya.example", "xn--mnchen-3ya.example"],
    ["ｅｘａｍｐｌｅ．com", "example.com"],
  ])("is read from %j", (typed, domain) => {
    expect(emailDomain(typed)).toBe(domain);
  });

  it.each([
    "",
    "@",
    "example",
    "ada@example.com",
    "@@example.com",
    "https://example.com",
    "example.com/",
    "example.com.",
    ".example.com",
    "exam ple.com",
    "example..com",
    "-example.com",
    "example-.com",
    "ex_ample.com",
    "*.example.com",
    "example.com:443",
    "%65xample.com",
    "192.0.2.1",
    "0x7f.1",
    "[::1]",
    "example.c\u0000m",
    `${"a".repeat(64)}.com`,
    `${"a.".repeat(126)}com`,
  ])("is not %j", (typed) => {
    expect(emailDomain(typed)).toBeNull();
  });

  it("is read in one way only, whatever is typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.domain(), fc.emailAddress()), (typed) => {
        const domain = emailDomain(typed);
        if (domain === null) return;
        expect(domain).toMatch(/^[a-z0-9.-]+$/);
        expect(emailDomain(domain)).toBe(domain);
      }),
    );
    fc.assert(fc.property(fc.domain(), (domain) => emailDomain(domain.toUpperCase()) === domain.toLowerCase()));
  });
});

it("knows where anybody can have an address", () => {
  for (const domain of ["gmail.com", "outlook.com", "hotmail.co.uk", "yahoo.com.au", "gmx.de", "web.de", "icloud.com"])
    expect(isPublicMail(domain), domain).toBe(true);
  for (const domain of ["example.com", "yahoo.example", "mygmail.com", "live.acme.com", "outlook.acme.co.uk"])
    expect(isPublicMail(domain), domain).toBe(false);
});
