/** What came of asking. `status` is 0 where nobody answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
  /** The server's clock, epoch ms; null where it does not say. */
  readonly serverTime: number | null;
  /** How long the server wants to be left alone, ms; null where it does not say. */
  readonly retryAfterMs: number | null;
}

export interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** What the asker has already; 304 then answers that it is so still. */
  readonly etag?: string | null;
}

/** Longer than this no answer is waited for, ms. */
const PATIENCE = 15_000;

/** Asks the server; `done` is called once, whatever happens. */
export function ask({ method, path, body, etag }: Question, done: (answer: Answer) => void): void {
  const request = new XMLHttpRequest();
  let isDone = false;
  const finish = (status: number): void => {
    if (isDone) return;
    isDone = true;
    const seconds = status === 0 ? Number.NaN : Number(request.getResponseHeader("retry-after") || Number.NaN);
    done({
      status,
      text: status === 0 ? "" : request.responseText,
      etag: status === 0 ? null : request.getResponseHeader("etag"),
      serverTime: status === 0 ? null : Number(request.getResponseHeader("x-server-time")) || null,
      retryAfterMs: seconds >= 0 ? seconds * 1000 : null,
    });
  };
  request.open(method, path, true);
  request.timeout = PATIENCE;
  request.onload = () => finish(request.status);
  request.onerror = () => finish(0);
  request.ontimeout = () => finish(0);
  request.onabort = () => finish(0);
  request.setRequestHeader("accept", "application/json");
  if (etag !== undefined && etag !== null) request.setRequestHeader("if-none-match", etag);
  if (body !== undefined) request.setRequestHeader("content-type", "application/json");
  request.send(body === undefined ? null : JSON.stringify(body));
}

/** What an answer holds; null where it is no JSON, which is a fault of what stands between (a login page of a network, for one). */
export function read<T>({ text }: Answer): T | null {
  try {
    return asAnswered<T>(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Whether a refusal is our own server's word, in the envelope of all its failures (lib/contracts/problem.ts): what stands in front of it refuses as
 * well, such as a proxy that asks for a password, or has nothing behind it for a moment.
 */
export function isOurRefusal(answer: Answer): boolean {
  const { error } = read<{ error?: { code?: unknown; message?: unknown } | null }>(answer) || {};
  return !!error && typeof error.code === "string" && typeof error.message === "string";
}

/** Holds because the server of this very page has written it: a page and what it asks come from one build, and are loaded anew with the next. */
function asAnswered<T>(value: unknown): T | null {
  return typeof value === "object" && value !== null ? (value as T) : null;
}
