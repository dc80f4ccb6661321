import "server-only";
import { EIGHTX8_URL, tokenUrl } from "@/lib/server/eightx8/address";
import { createCaller } from "@/lib/server/eightx8/call";
import { createHttp } from "@/lib/server/eightx8/http";
import { SILENT } from "@/lib/server/eightx8/log";
import { createReader } from "@/lib/server/eightx8/reader";
import { createTenantClient } from "@/lib/server/eightx8/tenant-client";
import { createTokenStore, type TokenStore } from "@/lib/server/eightx8/token-store";
import type { Connection, EightX8Client } from "@/lib/server/eightx8/types";

/** A door to 8x8 for one check, with a token of its own. */
export interface Probe {
  /** The host that is asked, e.g. `api.8x8.com`. */
  readonly host: string;
  readonly token: TokenStore["get"];
  clientFor(connection: Connection): EightX8Client;
  close(): Promise<void>;
}

export interface ProbeOptions {
  /** The installation's own address of 8x8; null for the real one. */
  readonly baseUrl: string | null;
  readonly now: () => number;
  /** For one request, ms. */
  readonly deadlineMs?: number;
}

/**
 * Opens one. Nothing of a check is shared with the boards: a mistyped key makes no credential pause, and a stored one is
 * judged by a token that 8x8 issues for the check. Nothing of it is logged.
 */
export function openProbe({ baseUrl, now, deadlineMs }: ProbeOptions): Probe {
  const base = baseUrl ?? EIGHTX8_URL;
  const http = createHttp({ now, ...(deadlineMs === undefined ? {} : { deadlineMs }) });
  const tokens = createTokenStore({ http, now, tokenUrl: () => tokenUrl(base) });
  const caller = createCaller(http, tokens, now);
  return {
    host: new URL(base).host,
    token: tokens.get,
    clientFor: (connection) =>
      createTenantClient(
        createReader({ connection, base, caller, memory: { scale: "unknown", doubt: false }, log: SILENT, now }),
      ),
    close: () => http.close(),
  };
}
