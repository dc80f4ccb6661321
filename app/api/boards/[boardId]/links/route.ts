import { linkInput } from "@/lib/contracts/boards/links";
import { answer, noStore } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { createLink } from "@/lib/server/links/create-link";
import { listLinks } from "@/lib/server/links/list-links";

/** The links by which anybody who has one sees the board. */
export const GET = guardedBoard("GET /api/boards/[boardId]/links", async ({ board, trace }) => {
  const { db } = await services();
  return noStore(await listLinks(db, board, trace.at));
});

/** Shares the board by one more; only this answer has its address. */
export const POST = guardedBoard("POST /api/boards/[boardId]/links", async ({ request, caller, board, trace }) => {
  const { db } = await services();
  const input = await readJson(request, linkInput);
  return answer(await createLink(db, caller, board, input, trace), 201);
});
