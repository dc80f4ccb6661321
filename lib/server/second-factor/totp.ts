import "server-only";
import { timingSafeEqual } from "node:crypto";
import { HOTP, Secret, TOTP } from "otpauth";

/*
 * Time-based codes (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a step of 30 s. Apps ignore or
 * misread other parameters.
 */

const STEP_MS = 30_000;
const DIGITS = 6;
/** RFC 4226 section 4 asks for 128 bits at least and recommends 160. */
const SECRET_BYTES = 20;

/** A fresh secret in base 32. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The 30-second step of a moment (epoch ms). */
export function stepAt(now: number): number {
  return Math.floor(now / STEP_MS);
}

/** The code of one step. */
export function codeAt(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: step, digits: DIGITS });
}

/** The step whose code this is, the latest first: this one or a neighbour, for clocks that are a little off. Null when it is none. */
export function matchingStep(secret: string, digits: string, now: number): number | null {
  const present = stepAt(now);
  const matching = [present + 1, present, present - 1].filter((step) => isEqual(codeAt(secret, step), digits));
  return matching[0] ?? null;
}

/** The address that an authenticator app reads, as a link or out of a QR code. */
export function otpauthAddress(secret: string, email: string): string {
  return new TOTP({ issuer: "Wallboard", label: email, secret: Secret.fromBase32(secret) }).toString();
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
