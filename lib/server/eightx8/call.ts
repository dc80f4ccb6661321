import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { tenantHeader } from "./address";
import { type Asked, diagnoseApi } from "./diagnose";
import type { UpstreamError } from "./errors";
import type { Http, HttpRequest, Reply } from "./http";
import type { TokenStore } from "./token-store";
import type { Connection } from "./types";
import { upstreamError } from "./upstream-error";

/** A 2xx answer, parsed. */
export interface Page {
  readonly reply: Reply;
  readonly body: unknown;
  /** HTTP requests it took: two when the token had to be renewed. */
  readonly requests: number;
}

export interface Caller {
  get(connection: Connection, url: URL, asked: Asked, signal?: AbortSignal): Promise<Result<Page, UpstreamError>>;
  /** The same with a body, which is sent as JSON. */
  post(
    connection: Connection,
    url: URL,
    body: unknown,
    asked: Asked,
    signal?: AbortSignal,
  ): Promise<Result<Page, UpstreamError>>;
}

/** By the letter of 8x8's rule even page 0 of an empty list is past the end. An empty list is no failure. */
const NO_PAGES = /total number of pages, which is 0\b/;

/** One request with the tenant's token. A 401 drops the token, fetches one and asks once more; what comes then is the answer. */
export function createCaller(http: Http, tokens: TokenStore, now: () => number): Caller {
  async function send(
    connection: Connection,
    request: HttpRequest,
    asked: Asked,
    signal?: AbortSignal,
  ): Promise<Result<Page, UpstreamError>> {
    const tenant = tenantHeader(connection);
    if (!tenant.ok) return tenant;
    const headers = { ...request.headers, accept: "application/json", ...tenant.value };
    for (let requests = 1; ; requests += 1) {
      const token = await tokens.get(connection, signal);
      if (!token.ok) return token;
      const authorization = token.value.header();
      const sent = await http.send({ ...request, headers: { ...headers, authorization } }, signal);
      if (!sent.ok) return sent;
      const reply = sent.value;
      if (reply.status === 401 && requests === 1 && tokens.refused(connection, token.value)) continue;
      if (reply.status === 400 && NO_PAGES.test(reply.text)) return ok({ reply, body: [], requests });
      if (reply.status < 200 || reply.status > 299) return err(diagnoseApi(reply, now(), asked));
      tokens.accepted(connection, token.value);
      const body = parse(reply);
      return body.ok ? ok({ reply, body: body.value, requests }) : body;
    }
  }

  return {
    get: (connection, url, asked, signal) =>
      send(connection, { method: "GET", url: url.href, headers: {} }, asked, signal),
    post: (connection, url, body, asked, signal) => {
      const headers = { "content-type": "application/json" };
      return send(connection, { method: "POST", url: url.href, headers, body: JSON.stringify(body) }, asked, signal);
    },
  };
}

function parse(reply: Reply): Result<unknown, UpstreamError> {
  const text = reply.text.startsWith("\ufeff") ? reply.text.slice(1) : reply.text;
  if (reply.status === 204) return ok([]);
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(upstreamError("unreadable", { status: reply.status }));
  }
}
