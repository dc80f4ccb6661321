import "server-only";
import { type Logger, pino } from "pino";
import { readLogLevel } from "@/lib/server/config/runtime";
import { once } from "@/lib/server/once";
import { describeError, describeRequest, hideSecrets } from "./redact";

export type { Logger } from "pino";

/** Builds a logger that writes JSON lines to `write`; the product uses standard output. */
export function createLogger(level: string, write?: (line: string) => void): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    // Allow-lists: what they do not name is not written, whatever the object holds.
    serializers: { err: describeError, error: describeError, req: describeRequest, request: describeRequest },
    hooks: {
      // The last net, under the allow-lists: shapes of secrets never reach the output, not even inside a sentence.
      streamWrite: hideSecrets,
    },
  };
  return write === undefined ? pino(options) : pino(options, { write });
}

/** This process's logger for one room, e.g. "live". */
export function getLogger(name: string): Logger {
  return once("log", () => createLogger(readLogLevel())).child({ name });
}
