import { discardInput, draftInput, MOST_DRAFT_BYTES } from "@/lib/contracts/boards/design";
import { discardDraft } from "@/lib/server/boards/design/discard-draft";
import { saveDraft } from "@/lib/server/boards/design/save-draft";
import { answer } from "@/lib/server/http/answer";
import { draftAnswer } from "@/lib/server/http/draft-answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** Saves what is being designed; 409 with both sides where somebody else has changed the same. */
export const PUT = guardedBoard("PUT /api/boards/[boardId]/draft", async ({ request, caller, board, trace }) => {
  const { db, live } = await services();
  const input = await readJson(request, draftInput, MOST_DRAFT_BYTES);
  return draftAnswer(await saveDraft(db, live, caller, board.id, input, trace));
});

/** Back to what is published. */
export const DELETE = guardedBoard("DELETE /api/boards/[boardId]/draft", async ({ request, caller, board, trace }) => {
  const { db, live } = await services();
  const { revision } = await readJson(request, discardInput);
  return answer(await discardDraft(db, live, caller, board.id, revision, trace));
});
