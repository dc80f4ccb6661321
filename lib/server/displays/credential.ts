import "server-only";
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/server/crypto/keys";
import { hashToken } from "@/lib/server/crypto/token";

/** A credential for a display, and what is stored of it. */
export interface Credential {
  readonly token: string;
  readonly hash: string;
}

/**
 * The credential that follows what is stored of another secret of the same screen: of its present one, or of what it was paired by. It is always
 * the same one, so an answer that is lost, two tabs or a request that is sent twice give nothing that voids what another answer gave; and nobody
 * has it who does not know this installation's secret.
 */
export function credentialAfter(secret: string, storedHash: string): Credential {
  const key = deriveKey(secret, "display-credential");
  const token = createHmac("sha256", key).update(storedHash).digest("base64url");
  return { token, hash: hashToken(token) };
}
