import "server-only";
import { cookies } from "next/headers";
import { getConfig } from "@/lib/server/config/config";
import { getDatabase } from "@/lib/server/db/database";
import type { Caller } from "./caller";
import { readToken, sessionCookieName } from "./session-token";
import { findCaller } from "./sessions";

/** The signed-in person behind the page being rendered, read afresh from the database; null when signed out. */
export async function currentCaller(): Promise<Caller | null> {
  const claims = await currentClaims();
  return claims === null ? null : findCaller(await getDatabase(), claims, Date.now());
}

/** The sign-in that the page being rendered was asked for by; null when signed out. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentClaims())?.sessionId ?? null;
}

async function currentClaims() {
  const config = getConfig();
  const token = (await cookies()).get(sessionCookieName(config.secureCookies))?.value;
  return token === undefined ? null : readToken(config.secret, token);
}
