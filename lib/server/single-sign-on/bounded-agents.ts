import "server-only";
import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import type { HttpOptions } from "openid-client";

/** Many times what the answers of real providers weigh, bytes on the wire. */
const MAX_BYTES = 256 * 1024;

/*
 * openid-client reads an answer to its end, however far that is. Each of its requests has a connection of its own here (nothing is kept
 * alive), which ends when more than that has come; the error is then Node's own for a connection that broke.
 */

class PlainAgent extends http.Agent {
  override createConnection(...args: Parameters<http.Agent["createConnection"]>) {
    return bounded(super.createConnection(...args));
  }
}

class TlsAgent extends https.Agent {
  override createConnection(...args: Parameters<https.Agent["createConnection"]>) {
    return bounded(super.createConnection(...args));
  }
}

function bounded(socket: Duplex | null | undefined): Duplex | null | undefined {
  let size = 0;
  socket?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_BYTES) socket.destroy();
  });
  return socket;
}

const PLAIN = new PlainAgent();
const TLS = new TlsAgent();

/** What openid-client asks an address with: bounded in size, and in time by whoever waits. */
export function boundedAgents(url: URL): HttpOptions {
  return { agent: url.protocol === "https:" ? TLS : PLAIN };
}
