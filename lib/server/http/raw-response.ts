import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { once } from "@/lib/server/once";

/** Set by this process itself, over whatever the client sent. */
const HEADER = "x-wallboard-response";

interface Waiting {
  last: number;
  readonly responses: Map<string, ServerResponse>;
}

function waiting(): Waiting {
  return once("raw-responses", () => ({ last: 0, responses: new Map() }));
}

/** Keeps Node's own response to every request for a stream of events at hand, under a number in the request's headers. */
export function watchResponses(): void {
  once("response-watch", () => {
    const state = waiting();
    subscribe("http.server.request.start", (message) => {
      const { request, response } = asRequestStart(message);
      if (HEADER in request.headers) delete request.headers[HEADER];
      if (request.method !== "GET" || request.headers.accept?.includes("text/event-stream") !== true) return;
      state.last += 1;
      const key = String(state.last);
      request.headers[HEADER] = key;
      state.responses.set(key, response);
      response.once("close", () => state.responses.delete(key));
    });
    return true;
  });
}

/** Node's response to a request for a stream of events, handed out once; null for any other and where nobody watches (tests). */
export function rawResponse(request: Request): ServerResponse | null {
  const key = request.headers.get(HEADER) ?? "";
  const { responses } = waiting();
  const response = responses.get(key) ?? null;
  responses.delete(key);
  return response;
}

/** Holds because Node documents this message for the channel "http.server.request.start". */
function asRequestStart(message: unknown): { readonly request: IncomingMessage; readonly response: ServerResponse } {
  return message as { readonly request: IncomingMessage; readonly response: ServerResponse };
}
