import { logPageFault, startServing } from "@/lib/server/config/node-process";

/** Next calls this once per server process, before the first request. */
export async function register(): Promise<void> {
  await startServing();
}

/** Next reports what pages threw. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  await logPageFault(error, request);
}
