import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** An id for a row: 128 random bits as 22 characters safe in addresses. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}

/** A one-time token: 256 random bits as 43 characters safe in addresses. Store only its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. Plain SHA-256 is enough for 256 random bits; looked up by equality, so timing tells nothing useful. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("base64url");
}
