import { retryAfterMs } from "@/lib/client/query/http-error";
import { problem } from "@/lib/contracts/problem";
import { object, string } from "@/lib/contracts/shape";

/*
 * The two next-auth endpoints this product uses, by plain fetch: `next-auth/react` would bring its session machinery
 * into every page's first load.
 */

const csrfAnswer = object({ csrfToken: string });
const actionAnswer = object({ url: string });

export interface AuthAnswer {
  readonly status: number;
  /** Where the browser is to go, null when something else was answered. */
  readonly url: string | null;
  /** The `error` of the address next-auth wants the browser to go to, null when it succeeded. */
  readonly error: string | null;
  /** How long the server asked to wait, ms. */
  readonly retryAfterMs: number | null;
}

/** POSTs a form to `/api/auth/<action>` with a fresh CSRF token. Throws when the server can't be reached or understood. */
export async function postAuth(action: string, fields: Readonly<Record<string, string>>): Promise<AuthAnswer> {
  const csrf = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = csrfAnswer.parse(await csrf.json());
  const response = await fetch(`/api/auth/${action}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    body: new URLSearchParams({ callbackUrl: window.location.origin, ...fields, csrfToken, json: "true" }).toString(),
  });
  const body: unknown = await response.json().catch(() => null);
  const answer = actionAnswer.safeParse(body);
  return {
    status: response.status,
    url: answer.success ? answer.data.url : null,
    error: errorOf(response, body),
    retryAfterMs: retryAfterMs(response.headers),
  };
}

function errorOf(response: Response, body: unknown): string | null {
  const answer = actionAnswer.safeParse(body);
  if (answer.success) {
    const named = new URL(answer.data.url, window.location.origin).searchParams.get("error");
    return named ?? (response.ok ? null : "unknown");
  }
  const refused = problem.safeParse(body);
  return refused.success ? refused.data.error.code : "unknown";
}
