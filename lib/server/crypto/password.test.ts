import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password";

describe("passwords", () => {
  it("are kept as argon2id at the recommended cost, salted", async () => {
    const [one, other] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it("match only themselves", async () => {
    const stored = await hashPassword("correct horse");
    expect(await verifyPassword(stored, "correct horse")).toBe(true);
    expect(await verifyPassword(stored, "correct horsE")).toBe(false);
    expect(await verifyPassword(stored, "")).toBe(false);
  });

  it("match however the keyboard composed them", async () => {
    expect(await verifyPassword(await hashPassword("caf\u00e9 noir"), "cafe\u0301 noir")).toBe(true);
  });

  it("never match where nobody is, nor when longer than allowed", async () => {
    expect(await verifyPassword(null, "anything")).toBe(false);
    const long = "x".repeat(257);
    expect(await verifyPassword(await hashPassword(long), long)).toBe(false);
  });
});
