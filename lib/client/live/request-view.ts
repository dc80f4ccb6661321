import { retryAfterMs } from "@/lib/client/query/http-error";
import { problem } from "@/lib/contracts/problem";
import { FOLLOW } from "./cadence";
import type { LiveEnvironment } from "./environment";

/** What asking for the whole view came to. */
export type ViewAnswer<V> =
  | {
      readonly kind: "view";
      readonly view: V;
      readonly text: string;
      readonly etag: string | null;
      now: number | null;
    }
  | { readonly kind: "unchanged"; now: number | null }
  | { readonly kind: "signed-out" }
  | { readonly kind: "gone" }
  /** Any other 4xx: asking again soon cannot help. */
  | { readonly kind: "refused"; readonly retryAfterMs: number | null }
  /** No answer, an unreadable one, or the server is overloaded or down. */
  | { readonly kind: "failed"; readonly retryAfterMs: number | null };

const FAILED: ViewAnswer<never> = { kind: "failed", retryAfterMs: null };

/** How an answer is read. */
export interface AnswerReader<V> {
  /** What a body is; null where it is nothing of the kind. */
  read(body: unknown): V | null;
  /**
   * Whether a 401 counts only where it is our own server's word. A person is sent to sign in by whatever stands in front of it as well; a display
   * must not be unpaired by that.
   */
  readonly doubts401: boolean;
}

/** GETs `/live`, with `If-None-Match` when an ETag is known. Never throws; `abort` abandons it. */
export async function requestView<V>(
  environment: LiveEnvironment,
  url: string,
  etag: string | null,
  abort: AbortController,
  reader: AnswerReader<V>,
): Promise<ViewAnswer<V>> {
  const timeout = environment.setTimer(() => abort.abort(), FOLLOW.request);
  try {
    const headers = { accept: "application/json", ...(etag === null ? {} : { "if-none-match": etag }) };
    const response = await environment.fetch(url, { headers, cache: "no-store", signal: abort.signal });
    return await understand(response, reader);
  } catch {
    return FAILED;
  } finally {
    environment.clearTimer(timeout);
  }
}

async function understand<V>(response: Response, { read, doubts401 }: AnswerReader<V>): Promise<ViewAnswer<V>> {
  const { status } = response;
  if (status === 304) return { kind: "unchanged", now: serverTime(response) };
  if (status === 200) {
    const text = await response.text();
    const view = read(JSON.parse(text));
    if (view === null) return FAILED;
    return { kind: "view", view, text, etag: response.headers.get("etag"), now: serverTime(response) };
  }
  if (status === 401 && !doubts401) return { kind: "signed-out" };
  const wait = retryAfterMs(response.headers);
  if (status === 401 || status === 403 || status === 404) {
    // Only our own server's word counts: a proxy with nothing behind it for a moment answers 404 as well.
    const isOurs = problem.safeParse(await response.json().catch(() => null)).success;
    if (!isOurs) return { kind: "refused", retryAfterMs: wait };
    return { kind: status === 401 ? "signed-out" : "gone" };
  }
  const isRefused = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { kind: isRefused ? "refused" : "failed", retryAfterMs: wait };
}

/** The server's clock, epoch ms: its own header, else `Date`, which is up to a second behind. */
function serverTime(response: Response): number | null {
  const exact = Number(response.headers.get("x-server-time") ?? "");
  if (Number.isFinite(exact) && exact > 0) return exact;
  const parsed = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(parsed) ? null : parsed;
}
