import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import {
  RENEW_AFTER_MS,
  readToken,
  type SessionClaims,
  sessionCookie,
  sessionCookieName,
  writeToken,
} from "@/lib/server/access/session-token";
import { extendSession, findCaller, type SignInMethod, startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import { getDatabase } from "@/lib/server/db/database";
import { addressOf } from "./address";
import { readCookie } from "./read-cookie";

export interface RequestSession {
  readonly caller: Caller;
  readonly sessionId: string;
  /** Extends the session and makes its new cookie; null while the present one is young enough. */
  readonly renewal: (() => Promise<string>) | null;
  /** Who the same sign-in is when asked long after the request; null once it has ended. */
  readonly again: () => Promise<Caller | null>;
}

/** The person behind a request by its cookie, read afresh from the database; null when signed out. */
export async function callerOf(request: Request): Promise<RequestSession | null> {
  const config = getConfig();
  const token = readCookie(request.headers.get("cookie"), sessionCookieName(config.secureCookies));
  if (token === null) return null;
  const claims = await readToken(config.secret, token);
  if (claims === null) return null;
  const now = Date.now();
  const caller = await findCaller(await getDatabase(), claims, now);
  if (caller === null) return null;
  return {
    caller,
    sessionId: claims.sessionId,
    renewal: now - claims.issuedAt < RENEW_AFTER_MS ? null : () => renew(claims),
    again: async () => findCaller(await getDatabase(), claims, Date.now()),
  };
}

/** Signs a person in on this browser: opens a session and makes its cookie. */
export async function openSession(request: Request, userId: string, method: SignInMethod): Promise<string> {
  const config = getConfig();
  const claims = await startSession(await getDatabase(), userId, originOf(request, method), Date.now());
  return sessionCookie(await writeToken(config.secret, claims), config.secureCookies);
}

function originOf({ headers }: Request, method: SignInMethod) {
  return { address: addressOf(headers), userAgent: headers.get("user-agent"), method };
}

async function renew(claims: SessionClaims): Promise<string> {
  const config = getConfig();
  await extendSession(await getDatabase(), claims.sessionId, Date.now());
  const { userId, sessionId, epoch } = claims;
  return sessionCookie(await writeToken(config.secret, { userId, sessionId, epoch }), config.secureCookies);
}
