import "server-only";

/** What the client needs of a logger (pino fits). Fields never hold a key, a secret, a token or a body. */
export interface ClientLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export const SILENT: ClientLog = { info: () => {}, warn: () => {} };
