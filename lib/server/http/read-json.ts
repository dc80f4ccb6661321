import "server-only";
import type * as z from "zod";
import type { ZodMiniType } from "zod/mini";
import { rulesOf } from "@/lib/contracts/field-rules";
import { ProblemError } from "./problem-response";

const MAX_BODY_BYTES = 64 * 1024;

/** The request's JSON body of at most `maxBytes`, parsed by `schema`. Throws `ProblemError`: 413, 415, or 400 naming each field and its rule. */
export async function readJson<T>(
  request: Request,
  schema: z.ZodType<T> | ZodMiniType<T>,
  maxBytes = MAX_BODY_BYTES,
): Promise<T> {
  const type = request.headers.get("content-type") ?? "";
  // Also keeps plain HTML forms of other sites out: they cannot send this type.
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError(415, "not-json", "The request must be JSON (content-type: application/json).");
  const parsed = schema.safeParse(await parseBody(request, maxBytes));
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, "invalid", "Some of what was sent cannot be accepted.", {
    fields: fieldsOf(parsed.error.issues),
    rules: rulesOf(parsed.error.issues),
  });
}

/** The first thing wrong with each field, by its path. */
export function fieldsOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) fields[issue.path.map(String).join(".") || "body"] ??= issue.message;
  return fields;
}

/** A body as bytes. Throws `ProblemError` 413 before more than `maxBytes` are held. */
export async function readBytes(request: Request, maxBytes = MAX_BODY_BYTES): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      throw new ProblemError(413, "too-large", `The request must be at most ${maxBytes / 1024} KiB.`);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

async function parseBody(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError(400, "invalid", "The request is not readable JSON.", { fields: { body: "must be JSON" } });
  }
}
