import "server-only";
import { inspect } from "node:util";
import type { Region } from "@/lib/domain/region";
import type { Connection } from "./types";

/** What may be said about a connection in a log. */
export function describeConnection(connection: Connection): Readonly<Record<string, string | null>> {
  const { credentialId, region, tenantName } = connection;
  return { credentialId, region, tenantName };
}

class SealedConnection implements Connection {
  readonly credentialId: string;
  readonly region: Region;
  readonly tenantName: string | null;
  readonly baseUrl: string | null;
  readonly #apiKey: string;
  readonly #apiSecret: string;

  constructor(fields: Connection) {
    this.credentialId = fields.credentialId;
    this.region = fields.region;
    this.tenantName = fields.tenantName;
    this.baseUrl = fields.baseUrl;
    this.#apiKey = fields.apiKey;
    this.#apiSecret = fields.apiSecret;
  }

  get apiKey(): string {
    return this.#apiKey;
  }

  get apiSecret(): string {
    return this.#apiSecret;
  }

  toJSON(): unknown {
    return describeConnection(this);
  }

  [inspect.custom](): unknown {
    return describeConnection(this);
  }
}

/**
 * The same connection with key and secret out of reach of whatever walks an object: JSON, `console.log`, a logger's
 * serialiser and the spread operator see none of them. Make every Connection through this.
 */
export function sealConnection(fields: Connection): Connection {
  return new SealedConnection(fields);
}

/** Whether two connections reach the same data with the same right: key and secret are compared without leaving here. */
export function sameConnection(a: Connection, b: Connection): boolean {
  const fields = ["credentialId", "apiKey", "apiSecret", "region", "tenantName", "baseUrl"] as const;
  return fields.every((field) => a[field] === b[field]);
}
