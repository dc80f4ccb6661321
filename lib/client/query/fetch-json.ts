import { problem } from "@/lib/contracts/problem";
import { HttpError, retryAfterMs } from "./http-error";

/** Anything of zod or zod/mini that can check a value. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

/** Turns a failed answer of our own server into an error that carries its status, code and wish to wait. */
async function toHttpError(response: Response): Promise<HttpError> {
  const body = problem.safeParse(await response.json().catch(() => null));
  const code = body.success ? body.data.error.code : "unknown";
  const message = body.success ? body.data.error.message : `The server answered ${response.status}.`;
  return new HttpError(response.status, code, message, retryAfterMs(response.headers));
}

/** GETs JSON of our own server and checks it. Throws `HttpError` only. */
export async function fetchJson<T>(url: string, schema: Schema<T>, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { headers: { accept: "application/json" }, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new HttpError(0, "network", "The server could not be reached.");
  }
  if (!response.ok) throw await toHttpError(response);
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new HttpError(response.status, "unreadable", "The server's answer could not be read.");
  return parsed.data;
}
