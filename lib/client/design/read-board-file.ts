import { type BoardFile, boardFile } from "@/lib/contracts/boards/file";
import type { DocumentProblem } from "@/lib/domain/board/problem";
import { ruleOf } from "@/lib/domain/field-rule";
import { err, ok, type Result } from "@/lib/domain/result";

/** Why a file is no board. */
export type FileRefusal =
  | { readonly why: "not-json" }
  /** By its path in the file; `content` is what the paths lead through. */
  | { readonly why: "problems"; readonly problems: readonly DocumentProblem[]; readonly content: unknown };

/** The board in a file's text, checked as strictly as by the server that gets it. */
export function readBoardFile(text: string): Result<BoardFile, FileRefusal> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return err({ why: "not-json" });
  }
  const read = boardFile.safeParse(content);
  if (read.success) return ok(read.data);
  const problems = read.error.issues.map((issue) => {
    const { rule, bound } = ruleOf(issue);
    const path = issue.path.map(String).join(".");
    return { path, rule, message: issue.message, ...(bound === undefined ? {} : { bound }) };
  });
  return err({ why: "problems", problems, content });
}
