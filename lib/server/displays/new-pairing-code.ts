import "server-only";
import { randomInt } from "node:crypto";

/** No letter or digit that looks like another: no 0 O, no 1 I L, no U beside V. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 6;

/** How long a code can be typed, ms. */
export const CODE_MS = 300_000;

/** One of 729 million. */
export function newPairingCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("");
}
