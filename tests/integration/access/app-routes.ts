import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteHandler } from "@/lib/server/http/handler";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** A file of the app folder that answers requests. */
interface RouteFile {
  readonly path: string;
  readonly kind: "page" | "handler";
  readonly file: string;
}

function filesIn(folder: string, path = ""): RouteFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): RouteFile[] => {
    const file = join(folder, entry.name);
    // A folder in parentheses groups files and is no part of the address.
    if (entry.isDirectory()) return filesIn(file, /^\(.*\)$/.test(entry.name) ? path : `${path}/${entry.name}`);
    if (/^page\.[jt]sx?$/.test(entry.name)) return [{ path: path || "/", kind: "page", file }];
    if (/^route\.[jt]s$/.test(entry.name)) return [{ path, kind: "handler", file }];
    return [];
  });
}

/** Everything that answers requests, by the keys of the table of routes; pages without a handler of their own in this process. */
export async function appRoutes(): Promise<ReadonlyMap<string, RouteHandler | null>> {
  const found = new Map<string, RouteHandler | null>();
  for (const { path, kind, file } of filesIn("app")) {
    if (kind === "page") {
      found.set(`PAGE ${path}`, null);
      continue;
    }
    const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(file)).href);
    for (const method of METHODS) {
      const handler = exported[method];
      if (typeof handler === "function") found.set(`${method} ${path}`, asHandler(handler));
    }
  }
  return found;
}

/** Holds because Next calls what a route file exports under a method's name in this way alone. */
function asHandler(exported: unknown): RouteHandler {
  return exported as RouteHandler;
}
