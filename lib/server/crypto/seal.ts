import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { err, ok, type Result } from "@/lib/domain/result";
import { deriveKey } from "./keys";

const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key to seal values with, and the name under which sealed values remember it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

export type OpenError =
  /** Sealed with another secret than this installation's. */
  | "other-key"
  /** Not something we sealed, or changed since, or moved to another row. */
  | "damaged";

/** The sealing key of an installation's secret. The id is derived too, so it tells nothing about the key. */
export function sealingKey(secret: string): SealingKey {
  return { id: deriveKey(secret, "seal-key-id").toString("hex").slice(0, 12), key: deriveKey(secret, "seal") };
}

/**
 * Encrypts text with AES-256-GCM. `context` names the place it belongs to (table, column, row id) and is authenticated:
 * a sealed value copied into another row does not open there. Shape: `v1.<key id>.<nonce>.<ciphertext and tag>`.
 */
export function seal(sealing: SealingKey, plain: string, context: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealing.key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated(sealing.id, context));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, sealing.id, nonce.toString("base64url"), body.toString("base64url")].join(".");
}

/** Opens what `seal` made for the same context. */
export function open(sealing: SealingKey, sealed: string, context: string): Result<string, OpenError> {
  const [version, keyId, nonceText, bodyText, ...rest] = sealed.split(".");
  if (version !== VERSION || nonceText === undefined || bodyText === undefined || rest.length > 0)
    return err("damaged");
  if (keyId !== sealing.id) return err("other-key");
  const nonce = decode(nonceText);
  const body = decode(bodyText);
  if (nonce?.length !== NONCE_BYTES || body === null || body.length < TAG_BYTES) return err("damaged");
  const decipher = createDecipheriv("aes-256-gcm", sealing.key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(sealing.id, context));
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]);
    return ok(plain.toString("utf8"));
  } catch {
    return err("damaged");
  }
}

function associated(keyId: string, context: string): Buffer {
  return Buffer.from(`${VERSION}.${keyId}.${context}`, "utf8");
}

/** Strict base64url: Node's decoder skips what it does not know, and a value has exactly one spelling here. */
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}
