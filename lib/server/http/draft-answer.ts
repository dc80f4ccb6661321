import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { SaveOutcome } from "@/lib/server/boards/design/save-draft";
import { answer, noStore } from "./answer";

/** What was saved, or a 409 in the one envelope of failures with both sides (`DraftConflict`) beside it. */
export function draftAnswer(done: Result<SaveOutcome, Refusal>): Response {
  if (!done.ok) return answer(done);
  if ("saved" in done.value) return noStore(done.value.saved);
  const message =
    "Somebody else has changed the same meanwhile. Nothing was saved: choose which of the two is to stay.";
  return noStore({ error: { code: "draft-changed", message }, conflict: done.value.conflict }, 409);
}
