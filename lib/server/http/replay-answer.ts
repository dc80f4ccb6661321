import "server-only";
import { replayQuery } from "@/lib/contracts/replay-query";
import type { StoredBoard } from "@/lib/server/boards/board";
import { jsonAnswer } from "@/lib/server/live/answers";
import { boardNotFound } from "./guard";
import { ProblemError } from "./problem-response";
import { fieldsOf } from "./read-json";
import { services } from "./services";

/** A board at recorded minutes, as the address asks for them, with an ETag. Throws `ProblemError` naming each field that cannot be accepted. */
export async function replayAnswer(request: Request, board: StoredBoard): Promise<Response> {
  const parsed = replayQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw refused(fieldsOf(parsed.error.issues));
  const { replays } = await services();
  const nowMs = Date.now();
  const answer = await replays.answer(board, parsed.data, nowMs, request.signal);
  if (answer.ok) return jsonAnswer(request, answer.value, nowMs);
  switch (answer.error) {
    case "unknown-tenant":
      return boardNotFound();
    case "before-kept":
      throw refused({ from: "must be within the minutes that are kept" });
    case "in-future":
      throw refused({ from: "must not be in the future" });
    case "given-up":
    case "overloaded":
      throw new ProblemError(503, "overloaded", "Too many moments are being looked up. Try again in a few seconds.", {
        headers: { "retry-after": "5" },
      });
  }
}

function refused(fields: Readonly<Record<string, string>>): ProblemError {
  return new ProblemError(400, "invalid", "Some of what was asked for cannot be accepted.", { fields });
}
