import "server-only";
import { EIGHTX8_URL, tokenUrl } from "./address";
import { createCaller } from "./call";
import { createHttp, type HttpOptions } from "./http";
import { type ClientLog, SILENT } from "./log";
import type { ScaleMemory } from "./percent-scale";
import { createReader } from "./reader";
import { createTenantClient } from "./tenant-client";
import { createTokenStore } from "./token-store";
import type { Connection, EightX8Client } from "./types";

export interface ClientFactory {
  /** A client for one tenant; cheap, made anew as often as wanted. Tokens and connections are shared underneath. */
  clientFor(connection: Connection): EightX8Client;
  /** Drops what is remembered of a credential: its token, the pause after failures, its tenants' percentage scales. */
  forget(credentialId: string): void;
  /** Age of the credential's token, ms; null when none is held. */
  tokenAgeMs(credentialId: string): number | null;
  /** Ends all connections; requests under way fail as cancelled. */
  close(): Promise<void>;
}

export interface ClientOptions extends Partial<HttpOptions> {
  readonly random?: () => number;
  /** Replaces `https://api.8x8.com` for connections without a base URL of their own. */
  readonly baseUrl?: string;
  readonly log?: ClientLog;
}

/** The door to 8x8 for the whole process: one pool of connections, one token per credential, one percentage scale per tenant. */
export function createClientFactory(options: ClientOptions = {}): ClientFactory {
  const { now = Date.now, random = Math.random, log = SILENT } = options;
  const baseOf = (connection: Connection) => connection.baseUrl ?? options.baseUrl ?? EIGHTX8_URL;
  const http = createHttp({ ...options, now });
  const tokens = createTokenStore({ http, now, random, log, tokenUrl: (connection) => tokenUrl(baseOf(connection)) });
  const caller = createCaller(http, tokens, now);
  const scales = new Map<string, Map<string, ScaleMemory>>();

  function memoryFor(connection: Connection): ScaleMemory {
    const ofCredential = scales.get(connection.credentialId) ?? new Map<string, ScaleMemory>();
    scales.set(connection.credentialId, ofCredential);
    const tenant = JSON.stringify([baseOf(connection), connection.region, connection.tenantName]);
    const memory = ofCredential.get(tenant) ?? { scale: "unknown", doubt: false };
    ofCredential.set(tenant, memory);
    return memory;
  }

  return {
    clientFor(connection) {
      const reader = createReader({
        connection,
        base: baseOf(connection),
        caller,
        memory: memoryFor(connection),
        log,
        now,
      });
      return createTenantClient(reader);
    },
    forget(credentialId) {
      tokens.forget(credentialId);
      scales.delete(credentialId);
    },
    tokenAgeMs: (credentialId) => tokens.ageMs(credentialId),
    close: () => http.close(),
  };
}
