import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "@/tests/support/any-character";
import { open, seal, sealingKey } from "./seal";

const KEY = sealingKey("the secret of this installation, 32+");

describe("seal and open", () => {
  it("open what was sealed, for any text and context", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.string({ maxLength: 40 }), (plain, context) => {
        // Lone surrogates have no UTF-8 form; everything a form can send has.
        fc.pre(!/\p{Cs}/u.test(plain));
        expect(open(KEY, seal(KEY, plain, context), context)).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it("refuse any changed character", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), (plain, at, which) => {
        const sealed = seal(KEY, plain, "here");
        const place = at % sealed.length;
        const swapped = alphabet[which % alphabet.length] ?? "";
        fc.pre(swapped !== sealed[place]);
        expect(open(KEY, sealed.slice(0, place) + swapped + sealed.slice(place + 1), "here").ok).toBe(false);
      }),
    );
  });

  it("refuse any flipped bit of nonce, text and tag", () => {
    const [version, keyId, ...parts] = seal(KEY, "x7Qp-secret", "here").split(".");
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, "base64url");
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const changed = parts.map((text, at) => (at === index ? flipped.toString("base64url") : text));
        expect(open(KEY, [version, keyId, ...changed].join("."), "here")).toEqual({ ok: false, error: "damaged" });
      }
    }
  });

  it("refuse a value moved to another place, and tell another key from damage", () => {
    const sealed = seal(KEY, "plain", "credentials:1");
    expect(open(KEY, sealed, "credentials:2")).toEqual({ ok: false, error: "damaged" });
    expect(open(sealingKey("another secret of enough length 1234"), sealed, "credentials:1")).toEqual({
      ok: false,
      error: "other-key",
    });
  });

  it("never seals the same text the same way twice", () => {
    expect(seal(KEY, "plain", "here")).not.toBe(seal(KEY, "plain", "here"));
  });
});
