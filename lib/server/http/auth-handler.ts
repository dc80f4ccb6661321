import "server-only";
import { NextRequest } from "next/server";
import { providerIdIn } from "@/lib/domain/identity-provider";
import { addressOf } from "./address";
import { authCookies } from "./auth-cookies";
import { authOptions } from "./auth-options";
import { beginSingleSignOn } from "./begin-single-sign-on";
import { endSingleSignOn } from "./end-single-sign-on";
import { withPublic } from "./handler";
import { type AuthQuestion, askNextAuth } from "./next-auth";
import { ProblemError, problemResponse } from "./problem-response";
import { readBytes } from "./read-json";
import { services } from "./services";

type Door = (question: AuthQuestion, name: string) => Promise<Response>;

/** Of next-auth's actions, the ones the product uses. Its own HTML pages and the rest of its surface stay shut. */
const DOORS: readonly (readonly [method: string, path: RegExp, door: Door])[] = [
  ["GET", /^(?:csrf|session|providers)$/, ask],
  ["POST", /^(?:callback\/credentials|signout)$/, ask],
  ["POST", /^signin\/(sso-[\w-]+)$/, (question, name) => throughProvider(beginSingleSignOn, question, name)],
  ["GET", /^callback\/(sso-[\w-]+)$/, (question, name) => throughProvider(endSingleSignOn, question, name)],
];

/** A sign-in form is an address, a password and a CSRF token. */
const MAX_FORM_BYTES = 16 * 1024;

/** Everything below /api/auth. A limited sign-in answers 429 with Retry-After, next-auth's other answers pass as they are. */
export function handleAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, "");
  const handler = withPublic(async () => {
    for (const [method, shape, door] of DOORS) {
      const found = method === request.method ? shape.exec(path) : null;
      if (found === null) continue;
      const response = await door(await questionOf(request, path), found[1] ?? "");
      response.headers.set("cache-control", "no-store");
      return response;
    }
    return nothingHere();
  });
  return handler(request, { params: Promise.resolve({}) });
}

async function ask(question: AuthQuestion): Promise<Response> {
  const { config, db, live } = await services();
  const { headers } = question;
  const from = { address: addressOf(headers), userAgent: headers.get("user-agent") };
  const options = authOptions(config, db, from, (userId) => live.recheckPerson(userId));
  return limited(await askNextAuth({ ...question, query: {} }, options));
}

async function throughProvider(
  door: (question: AuthQuestion, providerId: string) => Promise<Response>,
  question: AuthQuestion,
  name: string,
): Promise<Response> {
  const providerId = providerIdIn(name);
  return providerId === null ? nothingHere() : door(question, providerId);
}

function nothingHere(): Response {
  return problemResponse(404, "not-found", "There is nothing at this address.");
}

async function questionOf(request: Request, path: string): Promise<AuthQuestion> {
  const { method, headers } = request;
  const { config } = await services();
  const { cookies, nextUrl } = new NextRequest(request.url, { headers });
  const jar = Object.fromEntries(cookies.getAll().map(({ name, value }) => [name, value]));
  // next-auth fails on what is no address there, instead of passing over it.
  const { callbackUrl } = authCookies(config.secureCookies);
  if (jar[callbackUrl.name]?.startsWith(`${config.url}/`) !== true) delete jar[callbackUrl.name];
  const query = Object.fromEntries(nextUrl.searchParams);
  return { method, path, headers, cookies: jar, query, form: method === "POST" ? await formIn(request) : {} };
}

/** A form small enough to be one. */
async function formIn(request: Request): Promise<Readonly<Record<string, string>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type))
    throw new ProblemError(415, "not-a-form", "The request must be a form (application/x-www-form-urlencoded).");
  const body = await readBytes(request, MAX_FORM_BYTES);
  return Object.fromEntries(new URLSearchParams(body.toString("utf8")));
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
