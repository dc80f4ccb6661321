import { Secret, URI } from "otpauth";
import { describe, expect, it } from "vitest";
import { codeAt, matchingStep, newSecret, otpauthAddress, stepAt } from "./totp";

/** RFC 6238, appendix B: the secret of its SHA-1 vectors. */
const SECRET = Secret.fromLatin1("12345678901234567890").base32;

describe("time-based codes", () => {
  // The vectors have eight digits; six of them are the same number modulo a million (RFC 4226 section 5.3).
  it.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("are those of RFC 6238 at %i s", (seconds, eight) => {
    expect(codeAt(SECRET, stepAt(seconds * 1000))).toBe(eight.slice(2));
  });

  it("hold for their step and its neighbours, to the millisecond", () => {
    const step = 1000;
    const digits = codeAt(SECRET, step);
    const holds = (now: number) => matchingStep(SECRET, digits, now);
    expect(holds((step - 1) * 30_000 - 1)).toBeNull();
    expect(holds((step - 1) * 30_000)).toBe(step);
    expect(holds((step + 2) * 30_000 - 1)).toBe(step);
    expect(holds((step + 2) * 30_000)).toBeNull();
  });

  it("are never matched by what is no code", () => {
    for (const digits of ["", "12345", "1234567", "abcdef"]) expect(matchingStep(SECRET, digits, 0)).toBeNull();
  });

  it("come from a secret of 160 bits, never the same, which an app can read", () => {
    const secret = newSecret();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(newSecret()).not.toBe(secret);
    const read = URI.parse(otpauthAddress(secret, "ada+work@example.com"));
    expect(read).toMatchObject({
      issuer: "Wallboard",
      label: "ada+work@example.com",
      algorithm: "SHA1",
      digits: 6,
      period: 30,
    });
    expect(read.secret.base32).toBe(secret);
  });
});
