import "server-only";

/*
 * Next compiles instrumentation a second time for the edge runtime, which has no database drivers. It drops a branch only
 * where the variable is compared on the spot, so these imports stand inside such branches, in the room that may read it.
 */

/** The start of this process's life, where it is a server: not the edge runtime, and not a build that merely loads our modules. */
export async function startServing(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build") {
    const { start } = await import("@/lib/server/http/lifecycle");
    await start();
  }
}

/** Logs a fault outside our own wrapper (page rendering) under the digest that the page shows. */
export async function logPageFault(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { getLogger } = await import("@/lib/server/log/log");
    const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
    const path = request.path.split("?")[0];
    getLogger("http").error({ id: digest, method: request.method, path, err: error }, "page failed");
  }
}
