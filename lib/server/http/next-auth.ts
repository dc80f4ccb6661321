import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";

/** What next-auth gets to see of a request: no more of its address and body than what the product lets through. */
export interface AuthQuestion {
  readonly method: string;
  /** What is asked for, as in "callback/credentials". */
  readonly path: string;
  readonly headers: Headers;
  readonly cookies: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
}

/**
 * Asks next-auth, by the form it documents as advanced initialization: with a request and a response in the manner of Next's API
 * routes, of which it uses only what is here. Its other form would read cookies and headers from Next behind our back.
 */
export async function askNextAuth(question: AuthQuestion, options: NextAuthOptions): Promise<Response> {
  const { method, path, cookies, query, form } = question;
  const request = {
    method,
    headers: Object.fromEntries(question.headers),
    cookies,
    query: { ...query, nextauth: path.split("/") },
    body: form,
  };
  const answer = new Answer();
  await NextAuth(asApiRequest(request), asApiResponse(answer), options);
  return answer.response();
}

class Answer {
  #status = 200;
  #body: string | null = null;
  readonly #headers = new Map<string, string | readonly string[]>();

  status(status: number): this {
    this.#status = status;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader("content-type", "application/json");
    this.send(JSON.stringify(value));
  }

  send(body: unknown): void {
    this.#body = body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body);
  }

  end(): void {
    this.#body ??= null;
  }

  response(): Response {
    const headers = new Headers();
    for (const [name, value] of this.#headers) for (const one of [value].flat()) headers.append(name, one);
    return new Response(this.#body, { status: this.#status, headers });
  }
}

/** Holds because next-auth reads nothing else of it (next/index.js, NextAuthApiHandler). */
function asApiRequest(request: object): NextApiRequest {
  return request as NextApiRequest;
}

/** Holds because next-auth calls nothing else of it (next/index.js, NextAuthApiHandler; next/utils.js, setCookie). */
function asApiResponse(answer: Answer): NextApiResponse {
  return answer as unknown as NextApiResponse;
}
