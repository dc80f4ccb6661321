import "server-only";
import { hkdfSync } from "node:crypto";

/** What a derived key is for. One key per purpose: a leak or misuse of one says nothing about another. */
export type Purpose = "seal" | "seal-key-id" | "session" | "attempt-subject" | "display-credential";

/** 32 bytes for one purpose, from the installation's secret (HKDF-SHA-256, RFC 5869). */
export function deriveKey(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "wallboard", `wallboard/v1/${purpose}`, 32));
}
