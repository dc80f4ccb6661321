import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import { problemResponse } from "./problem-response";

const STATUS: Readonly<Record<Refusal["kind"], number>> = {
  "not-found": 404,
  conflict: 409,
  invalid: 400,
  "not-allowed": 403,
  limited: 429,
};

const NO_STORE = { "cache-control": "no-store" };

/** A service's answer as a response: its value as JSON (204 without one), or the refusal as a problem. */
export function answer(result: Result<unknown, Refusal>, status = 200): Response {
  if (!result.ok) return refused(result.error);
  return result.value === undefined
    ? new Response(null, { status: 204, headers: NO_STORE })
    : noStore(result.value, status);
}

/** An answer of the moment, as JSON. */
export function noStore(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE });
}

export function refused(refusal: Refusal): Response {
  const { kind, code, message, fields, rules, places, retryAfterMs } = refusal;
  return problemResponse(STATUS[kind], code, message, {
    ...(fields === undefined ? {} : { fields }),
    ...(rules === undefined ? {} : { rules }),
    ...(places === undefined ? {} : { places }),
    ...(retryAfterMs === undefined ? {} : { headers: { "retry-after": String(Math.ceil(retryAfterMs / 1000)) } }),
  });
}
