import "server-only";
import { decode, encode } from "next-auth/jwt";
import * as z from "zod";
import { deriveKey } from "@/lib/server/crypto/keys";

/** A session lasts this long after its last use, ms. */
export const SESSION_MS = 12 * 60 * 60 * 1000;
/** A cookie older than this is renewed by the next request, ms: sliding, without a cookie in every answer. */
export const RENEW_AFTER_MS = 30 * 60 * 1000;

/** All that the encrypted cookie holds. */
export interface SessionClaims {
  readonly userId: string;
  readonly sessionId: string;
  readonly epoch: number;
}

const claimsSchema = z.object({ sub: z.string().min(1), sid: z.string().min(1), epoch: z.int(), iat: z.number() });

/** `__Host-` makes browsers refuse the cookie unless it is Secure, for this host alone and for the whole site. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-wallboard-session" : "wallboard-session";
}

/** The key next-auth encrypts the cookie with, from the installation's secret. */
export function sessionSecret(secret: string): string {
  return deriveKey(secret, "session").toString("base64url");
}

export function toJwt(claims: SessionClaims): { sub: string; sid: string; epoch: number } {
  return { sub: claims.userId, sid: claims.sessionId, epoch: claims.epoch };
}

/** The claims in a JWT payload that next-auth has already decrypted; null when it is not one of ours. */
export function fromJwt(payload: unknown): (SessionClaims & { readonly issuedAt: number }) | null {
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { sub, sid, epoch, iat } = parsed.data;
  return { userId: sub, sessionId: sid, epoch, issuedAt: iat * 1000 };
}

/** What a cookie's value says, with the moment it was issued (epoch ms); null when it is forged, expired or unreadable. */
export async function readToken(
  secret: string,
  token: string,
): Promise<(SessionClaims & { readonly issuedAt: number }) | null> {
  try {
    return fromJwt(await decode({ token, secret: sessionSecret(secret) }));
  } catch {
    return null;
  }
}

export function writeToken(secret: string, claims: SessionClaims): Promise<string> {
  return encode({ token: toJwt(claims), secret: sessionSecret(secret), maxAge: SESSION_MS / 1000 });
}

/** The `Set-Cookie` value that hands a browser its session. */
export function sessionCookie(token: string, secure: boolean): string {
  const attributes = `Path=/; Max-Age=${SESSION_MS / 1000}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${sessionCookieName(secure)}=${token}; ${attributes}`;
}
