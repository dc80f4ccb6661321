import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { once } from "@/lib/server/once";

/**
 * Next opens the HTTP server and keeps it to itself; each request's announcement names the server it came in by, which is
 * all that stopping needs: a server that nobody has called yet has nothing to drain.
 */
export function watchServers(): Set<Server> {
  return once("http-servers", () => {
    const servers = new Set<Server>();
    subscribe("http.server.request.start", (message) => servers.add(asRequestStart(message).server));
    return servers;
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
