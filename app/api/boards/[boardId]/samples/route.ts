import { MOST_DRAFT_BYTES } from "@/lib/contracts/boards/design";
import { type Sample, sampleInput } from "@/lib/contracts/boards/sample";
import { sampleBoard } from "@/lib/server/boards/design/sample-board";
import { noStore } from "@/lib/server/http/answer";
import { boardNotFound, guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";

/** A document with the board's live numbers, stored nowhere. Asking counts as watching for 30 s. */
export const POST = guardedBoard("POST /api/boards/[boardId]/samples", async ({ request, board }) => {
  const { db, live } = await services();
  const input = await readJson(request, sampleInput, MOST_DRAFT_BYTES);
  const asked = { ...(await sampleBoard(db, board, input)), signal: request.signal };
  const seen = await live.view(asked);
  const past = seen === null ? null : await live.trend(asked);
  if (seen === null || past === null) return boardNotFound();
  const sample: Sample = { now: Date.now(), view: seen.view, trend: past.view };
  return noStore(sample);
});
