import { isServing } from "@/lib/server/config/runtime";

/** Next calls this once per server process, before the first request. */
export async function register(): Promise<void> {
  if (!isServing()) return;
  const { start } = await import("@/lib/server/http/lifecycle");
  await start();
}

/** Faults outside our own wrapper (page rendering): into the log by digest, so that the page's id finds them. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (!isServing()) return;
  const { getLogger } = await import("@/lib/server/log/log");
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  const path = request.path.split("?")[0];
  getLogger("http").error({ id: digest, method: request.method, path, err: error }, "page failed");
}
