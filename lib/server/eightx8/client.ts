import "server-only";
import { type Clock, systemClock } from "@/lib/server/live/clock";
import { EIGHTX8_URL, tokenUrl } from "./address";
import { createCaller } from "./call";
import { Budget } from "./historical/budget";
import { createHistoricalClient, type HistoricalClient, type ReportMemory } from "./historical/client";
import { createReportReader } from "./historical/reader";
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
  /** Its Historical API. What is under way for one tenant is known to all of that tenant's clients: reports are made one at a time. */
  historicalFor(connection: Connection): HistoricalClient;
  /** Drops what is remembered of a credential: its token, the pause after failures, its tenants' percentage scales and reports. */
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
  /** By which reports are waited for. */
  readonly clock?: Clock;
}

interface Memory {
  readonly scale: ScaleMemory;
  readonly reports: ReportMemory;
}

/** The door to 8x8 for the whole process: one pool of connections, one token per credential, one percentage scale per tenant. */
export function createClientFactory(options: ClientOptions = {}): ClientFactory {
  const { now = Date.now, random = Math.random, log = SILENT, clock = systemClock } = options;
  const baseOf = (connection: Connection) => connection.baseUrl ?? options.baseUrl ?? EIGHTX8_URL;
  const http = createHttp({ ...options, now });
  const tokens = createTokenStore({ http, now, random, log, tokenUrl: (connection) => tokenUrl(baseOf(connection)) });
  const caller = createCaller(http, tokens, now);
  const memories = new Map<string, Map<string, Memory>>();

  function memoryFor(connection: Connection): Memory {
    const ofCredential = memories.get(connection.credentialId) ?? new Map<string, Memory>();
    memories.set(connection.credentialId, ofCredential);
    const tenant = JSON.stringify([baseOf(connection), connection.region, connection.tenantName]);
    const memory = ofCredential.get(tenant) ?? {
      scale: { scale: "unknown", doubt: false },
      reports: { budget: new Budget(clock.now), metrics: null, last: Promise.resolve() },
    };
    ofCredential.set(tenant, memory);
    return memory;
  }

  return {
    clientFor(connection) {
      const reader = createReader({
        connection,
        base: baseOf(connection),
        caller,
        memory: memoryFor(connection).scale,
        log,
        now,
      });
      return createTenantClient(reader);
    },
    historicalFor(connection) {
      const { reports } = memoryFor(connection);
      const { budget } = reports;
      const reader = createReportReader({ connection, base: baseOf(connection), caller, clock, budget });
      return createHistoricalClient(reader, reports);
    },
    forget(credentialId) {
      tokens.forget(credentialId);
      memories.delete(credentialId);
    },
    tokenAgeMs: (credentialId) => tokens.ageMs(credentialId),
    close: () => http.close(),
  };
}
