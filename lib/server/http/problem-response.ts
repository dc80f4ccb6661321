import "server-only";
import type { Problem } from "@/lib/contracts/problem";
import type { FieldRule } from "@/lib/domain/field-rule";
import type { FilePlace } from "@/lib/domain/refusal";

const HEADERS = { "cache-control": "no-store" };

/** Extra parts of a problem. */
export interface ProblemDetail {
  /** What is wrong with which field: completes "<field> …". */
  readonly fields?: Readonly<Record<string, string>>;
  /** The same by rule, for forms in other languages. */
  readonly rules?: Readonly<Record<string, FieldRule>>;
  /** Where the fields stand in the file that was sent. */
  readonly places?: Readonly<Record<string, FilePlace>>;
  /** Finds an unknown fault in the log. */
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer in the one envelope of failures (lib/contracts/problem.ts). */
export function problemResponse(status: number, code: string, message: string, detail: ProblemDetail = {}): Response {
  const { fields, rules, places, id, headers } = detail;
  const body: Problem = {
    error: {
      code,
      message,
      ...(fields === undefined ? {} : { fields: { ...fields } }),
      ...(rules === undefined ? {} : { rules: { ...rules } }),
      ...(places === undefined ? {} : { places: { ...places } }),
      ...(id === undefined ? {} : { id }),
    },
  };
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/** Thrown by what a handler calls to end the request with a 4xx. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: ProblemDetail = {},
  ) {
    super(message);
    this.name = "ProblemError";
  }
}
