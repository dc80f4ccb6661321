/**
 * What recovery codes are written with: Crockford's base 32, which has no letter that looks like a digit. Whoever reads O for 0
 * or I and L for 1 is understood all the same.
 */
export const RECOVERY_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a recovery code, without the dashes: 16 × 5 bits. */
export const RECOVERY_LENGTH = 16;

/** Recovery codes that a person has at most. */
export const RECOVERY_CODES = 10;

/** What somebody typed to prove that they are who the password says. */
export type OneTimeCode =
  /** Six digits from an authenticator app. */
  | { readonly kind: "time"; readonly digits: string }
  /** 16 characters of `RECOVERY_ALPHABET`. */
  | { readonly kind: "recovery"; readonly code: string };

const RECOVERY = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_LENGTH}}$`);

/** Reads a code however it was typed or pasted: spaces, dashes, small letters and letters for digits. Null when it is none. */
export function readOneTimeCode(typed: string): OneTimeCode | null {
  const bare = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}_.\u2212]/gu, "")
    .toUpperCase();
  if (/^\d{6}$/.test(bare)) return { kind: "time", digits: bare };
  const code = bare.replace(/O/g, "0").replace(/[IL]/g, "1");
  return RECOVERY.test(code) ? { kind: "recovery", code } : null;
}

/** A recovery code or a secret in groups of four, to be read and typed. */
export function inGroups(code: string, between: string): string {
  return code.match(/.{1,4}/g)?.join(between) ?? "";
}
