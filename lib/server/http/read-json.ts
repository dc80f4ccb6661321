import "server-only";
import type * as z from "zod";
import type { ZodMiniType } from "zod/mini";
import type { FieldRule } from "@/lib/domain/field-rule";
import { ProblemError } from "./problem-response";

const MAX_BODY_BYTES = 64 * 1024;

/** The request's JSON body, parsed by `schema`. Throws `ProblemError`: 413, 415, or 400 naming each field and its rule. */
export async function readJson<T>(request: Request, schema: z.ZodType<T> | ZodMiniType<T>): Promise<T> {
  const type = request.headers.get("content-type") ?? "";
  // Also keeps plain HTML forms of other sites out: they cannot send this type.
  if (!/^application\/json\b/i.test(type))
    throw new ProblemError(415, "not-json", "The request must be JSON (content-type: application/json).");
  const parsed = schema.safeParse(await parseBody(request));
  if (parsed.success) return parsed.data;
  throw new ProblemError(400, "invalid", "Some of what was sent cannot be accepted.", {
    fields: fieldsOf(parsed.error.issues),
    rules: rulesOf(parsed.error.issues),
  });
}

/** The first rule that each field breaks, by its path. */
function rulesOf(issues: readonly z.core.$ZodIssue[]): Record<string, FieldRule> {
  const rules: Record<string, FieldRule> = {};
  for (const issue of issues) rules[issue.path.map(String).join(".") || "body"] ??= ruleOf(issue);
  return rules;
}

/** Our own refinements name their rule in `params.rule`; the library's have a code, and the bound of a size. */
function ruleOf(issue: z.core.$ZodIssue): FieldRule {
  if (issue.code === "custom") return { rule: typeof issue.params?.rule === "string" ? issue.params.rule : "custom" };
  if (issue.code === "too_small") return { rule: issue.code, bound: Number(issue.minimum) };
  if (issue.code === "too_big") return { rule: issue.code, bound: Number(issue.maximum) };
  if (issue.code === "invalid_format") return { rule: issue.format };
  return { rule: issue.code };
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

async function parseBody(request: Request): Promise<unknown> {
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError(400, "invalid", "The request is not readable JSON.", { fields: { body: "must be JSON" } });
  }
}
