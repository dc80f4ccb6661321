import "server-only";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { addressOf } from "./address";
import { authOptions } from "./auth-options";
import { withPublic } from "./handler";
import { ProblemError, problemResponse } from "./problem-response";
import { readBytes } from "./read-json";
import { services } from "./services";

/** Of next-auth's actions, the ones the product uses. Its own HTML pages and the rest of its surface stay shut. */
const ACTIONS: readonly (readonly [string, RegExp])[] = [
  ["GET", /^(csrf|session|providers)$/],
  ["POST", /^(callback\/credentials|signout)$/],
];

/** A sign-in form is an address, a password and a CSRF token. */
const MAX_FORM_BYTES = 16 * 1024;

/** Everything below /api/auth. A limited sign-in answers 429 with Retry-After, next-auth's other answers pass as they are. */
export function handleAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, "");
  const handler = withPublic(async () => {
    if (!ACTIONS.some(([method, shape]) => method === request.method && shape.test(path)))
      return problemResponse(404, "not-found", "There is nothing at this address.");
    const { config, db, live } = await services();
    const from = { address: addressOf(request.headers), userAgent: request.headers.get("user-agent") };
    const options = authOptions(config, db, from, (userId) => live.recheckPerson(userId));
    const next = await bounded(request);
    const response = asResponse(await NextAuth(next, { params: authParams(path) }, options));
    response.headers.set("cache-control", "no-store");
    return limited(response);
  });
  return handler(request, { params: Promise.resolve({}) });
}

/** The request with a form small enough to be one: next-auth reads whatever is sent, and fails on what it cannot parse. */
async function bounded(request: Request): Promise<NextRequest> {
  if (request.method !== "POST") return request instanceof NextRequest ? request : new NextRequest(request);
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new ProblemError(415, "not-a-form", "The request must be a form (application/x-www-form-urlencoded).");
  const { url, method, headers } = request;
  const body = new Uint8Array(await readBytes(request, MAX_FORM_BYTES));
  return new NextRequest(url, { method, headers, body });
}

function authParams(path: string): Promise<{ nextauth: string[] }> {
  return Promise.resolve({ nextauth: path.split("/") });
}

/** Holds because NextAuth's route-handler form, chosen by `params`, always resolves to a Response. */
function asResponse(value: unknown): Response {
  return value as Response;
}

async function limited(response: Response): Promise<Response> {
  if (response.status !== 401) return response;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const url = typeof body === "object" && body !== null && "url" in body ? String(body.url) : "";
  const seconds = /error=too-many-attempts%3A(\d+)/.exec(url)?.[1];
  if (seconds === undefined) return response;
  return problemResponse(429, "too-many-attempts", `Too many attempts. Try again in ${seconds} s.`, {
    headers: { "retry-after": seconds },
  });
}
