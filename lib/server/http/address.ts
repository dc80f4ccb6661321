import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { once } from "@/lib/server/once";

/** Set on every request by this process itself, over whatever the client sent. */
const HEADER = "x-wallboard-address";

/** The network address a request came from; null where the process does not know (tests). */
export function addressOf(headers: Headers): string | null {
  return headers.get(HEADER);
}

/**
 * Who is at the other end: the socket's peer, or, when that is a reverse proxy on this machine, the last hop that the
 * proxy saw. Anything a client wrote into X-Forwarded-For itself comes before that and is not believed.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const address = (peer ?? "").replace(/^::ffff:/, "");
  const isLocal = address === "::1" || address.startsWith("127.");
  const lastHop = forwardedFor?.split(",").at(-1)?.trim();
  const found = isLocal && lastHop !== undefined && lastHop !== "" ? lastHop : address;
  return found.replace(/[^0-9a-fA-F.:]/g, "").slice(0, 45) || "unknown";
}

/** Notes each request's address before Next sees it. */
export function watchAddresses(): void {
  once("address-watch", () => {
    subscribe("http.server.request.start", (message) => {
      const { request } = asRequestStart(message);
      const forwarded = request.headers["x-forwarded-for"];
      request.headers[HEADER] = clientAddress(
        request.socket.remoteAddress,
        typeof forwarded === "string" ? forwarded : undefined,
      );
    });
    return true;
  });
}

/** Holds because Node documents this message for the channel "http.server.request.start". */
function asRequestStart(message: unknown): { readonly request: IncomingMessage } {
  return message as { readonly request: IncomingMessage };
}
