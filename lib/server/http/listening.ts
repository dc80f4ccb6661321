import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { once } from "@/lib/server/once";

/** Answers a request and says true, or leaves it alone and says false. */
export type Answerer = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Next opens the HTTP server and keeps it to itself; each request's announcement names the server it came in by, and comes before the
 * server tells its listeners. That is all that `front` needs to stand in front of them, and all that stopping needs: a server that
 * nobody has called yet has nothing to drain.
 */
export function watchServers(front: Answerer): Set<Server> {
  return once("http-servers", () => {
    const servers = new Set<Server>();
    subscribe("http.server.request.start", (message) => {
      const { server } = asRequestStart(message);
      if (servers.has(server)) return;
      servers.add(server);
      standInFront(server, front);
    });
    return servers;
  });
}

/** From now on `front` is asked first; those who listened before get what it leaves alone. */
export function standInFront(server: Server, front: Answerer): void {
  const behind = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (front(request, response)) return;
    for (const listener of behind) Reflect.apply(listener, server, [request, response]);
  });
}

/** Takes no new connections, lets running requests finish for up to `patienceMs`, then cuts them. */
export async function closeServers(servers: ReadonlySet<Server>, patienceMs: number): Promise<void> {
  const closing = [...servers].map(
    (server) =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  );
  // A kept-alive connection turns idle only after its last answer; look again rather than wait for its timeout.
  const sweep = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, 100);
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([Promise.all(closing), outOfPatience]);
  clearInterval(sweep);
  clearTimeout(timer);
  for (const server of servers) server.closeAllConnections();
}

/** Holds because Node documents this message for the channel "http.server.request.start". */
function asRequestStart(message: unknown): { readonly server: Server } {
  return message as { readonly server: Server };
}
