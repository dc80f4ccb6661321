import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { safeNextAt } from "@/lib/domain/next-path";
import { fromJwt, SESSION_MS, sessionSecret, toJwt } from "@/lib/server/access/session-token";
import { endSession, extendSession, findCaller, startSession } from "@/lib/server/access/sessions";
import { signIn } from "@/lib/server/access/sign-in";
import { recordAudit } from "@/lib/server/audit/record";
import type { Config } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import { getLogger } from "@/lib/server/log/log";
import { authCookies } from "./auth-cookies";
import type { SingleSignOnFlow } from "./single-sign-on-flow";

/** Where a request to sign in came from. */
export interface SignInOrigin {
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** Longer than any code with what people type between its characters. */
const MAX_CODE_LENGTH = 100;

/** What is everyday or told in the log elsewhere: an ended or foreign session (next-auth then clears the cookie), and what fails at an identity provider. */
const EVERYDAY = new Set(["JWT_SESSION_ERROR", "OAUTH_CALLBACK_ERROR"]);

/**
 * next-auth's settings for one request. `recheck` looks at all that a person has open: what an ended session has open ends with it.
 * `flow` is the sign-in at an identity provider that the request is part of.
 */
export function authOptions(
  config: Config,
  db: Db,
  from: SignInOrigin,
  recheck: (userId: string) => Promise<void>,
  flow: SingleSignOnFlow | null = null,
): NextAuthOptions {
  const { address } = from;
  const log = getLogger("auth");
  return {
    secret: sessionSecret(config.secret),
    session: { strategy: "jwt", maxAge: SESSION_MS / 1000 },
    useSecureCookies: config.secureCookies,
    cookies: authCookies(config.secureCookies),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: async (credentials) => {
          if (typeof credentials?.email !== "string" || typeof credentials.password !== "string") return null;
          const { email, password } = credentials;
          const code = typeof credentials.code === "string" ? credentials.code.slice(0, MAX_CODE_LENGTH) : null;
          const result = await signIn({ db, secret: config.secret }, { email, password, code, address });
          if (result.ok) return { id: result.value.userId };
          if (result.error.code === "wrong-credentials") return null;
          // next-auth hands the message of what is thrown here to the browser as `error=`.
          if (result.error.code !== "too-many-attempts") throw new Error(result.error.code);
          throw new Error(`too-many-attempts:${Math.ceil(result.error.waitMs / 1000)}`);
        },
      }),
      ...(flow === null ? [] : [flow.oauth]),
    ],
    callbacks: {
      redirect: ({ url }) => config.url + safeNextAt(config.url, url),
      signIn: async ({ account, profile }) => account?.type !== "oauth" || flow === null || flow.admit({ ...profile }),
      jwt: async ({ token, user, account }) => {
        const admitted = account?.type === "oauth" && flow !== null ? flow.admitted() : null;
        if (flow !== null && admitted !== null) {
          const start = { ...from, method: "sso", providerId: flow.providerId } as const;
          return toJwt(await startSession(db, admitted.userId, start, Date.now()));
        }
        if (user !== undefined && account?.type === "credentials")
          return toJwt(await startSession(db, user.id, { ...from, method: "password" }, Date.now()));
        const claims = fromJwt(token);
        if (claims === null || (await findCaller(db, claims, Date.now())) === null) throw new Error("session ended");
        await extendSession(db, claims.sessionId, Date.now());
        return toJwt(claims);
      },
      // Nothing of the session is the browser's business but that there is one.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const claims = fromJwt(token);
        if (claims === null) return;
        const caller = await findCaller(db, claims, Date.now());
        await endSession(db, claims.sessionId, Date.now());
        await recheck(claims.userId);
        if (caller === null) return;
        const actor = { id: caller.userId, email: caller.email };
        await recordAudit(db, { action: "sign-out", at: Date.now(), actor, address });
      },
    },
    logger: {
      error: (code, metadata) => {
        const level = EVERYDAY.has(code) ? "debug" : "error";
        log[level]({ code, err: metadata instanceof Error ? metadata : metadata.error }, "next-auth");
      },
      warn: (code) => log.debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}
