import "server-only";
import { LOG_LEVELS } from "./variables";

/** The log level before (and without) the rest of the configuration: a refused configuration must be loggable too. */
export function readLogLevel(): (typeof LOG_LEVELS)[number] {
  if (process.env.VITEST !== undefined) return "silent";
  return LOG_LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? "info";
}

/** True under `next dev`, where React needs `eval` and a build stamp does not exist. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
