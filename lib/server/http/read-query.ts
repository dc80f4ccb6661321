import "server-only";
import type { ZodMiniType } from "zod/mini";
import { ProblemError } from "./problem-response";
import { fieldsOf } from "./read-json";

/** An address's query, parsed by `schema`; what is empty was not given. Throws `ProblemError` 400 naming each field and its rule. */
export function readQuery<T>(query: URLSearchParams, schema: ZodMiniType<T>): T {
  const parsed = schema.safeParse(Object.fromEntries([...query].filter(([, value]) => value !== "")));
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, "invalid", "Some of what was asked for cannot be accepted.", {
    fields: fieldsOf(parsed.error.issues),
  });
}
