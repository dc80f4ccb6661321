import "server-only";

const SHAPES: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, "$1 [hidden]"],
  [/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9._-]+/g, "[hidden]"],
  [/\b(eght_)[A-Za-z0-9_-]+/g, "$1[hidden]"],
  [/(postgres(?:ql)?:\/\/[^:@/\s"]*:)[^@\s"]*@/gi, "$1[hidden]@"],
  // The token of a link to a board, or by which a display makes itself, stands in the path.
  [/(\/(?:shared|tv\/start)\/)[A-Za-z0-9_%-]+/g, "$1[hidden]"],
  [/([?&](?:token|code|secret|key|password)=)[^&\s"]+/gi, "$1[hidden]"],
];

/** Blanks what looks like a credential in a finished line of text. */
export function hideSecrets(line: string): string {
  return SHAPES.reduce((text, [shape, blank]) => text.replace(shape, blank), line);
}

export interface DescribedError {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly stack: string | null;
  readonly cause: DescribedError | null;
}

/** What of an error may be logged; anything else that a library hangs on it (requests, headers, bodies) stays out. */
export function describeError(value: unknown, depth = 0): DescribedError | null {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Error))
    return { name: "NotAnError", message: readMessage(value), code: readCode(value), stack: null, cause: null };
  return {
    name: value.name,
    message: value.message.slice(0, 1000),
    code: readCode(value),
    stack: value.stack?.slice(0, 4000) ?? null,
    cause: depth < 3 ? describeError(value.cause, depth + 1) : null,
  };
}

function readMessage(value: unknown): string {
  if (typeof value === "object" && value !== null && "message" in value && typeof value.message === "string")
    return value.message.slice(0, 1000);
  return typeof value === "string" ? value.slice(0, 1000) : typeof value;
}

function readCode(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  return typeof value.code === "string" || typeof value.code === "number" ? String(value.code) : null;
}

/** Method and path of a request; the query is left out because set-up links carry their token there. */
export function describeRequest(value: unknown): { readonly method: string; readonly path: string } | null {
  if (!(value instanceof Request)) return null;
  return { method: value.method, path: new URL(value.url).pathname };
}
