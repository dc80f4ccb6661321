import { notFound } from "@/lib/domain/refusal";
import { readVersion } from "@/lib/server/boards/design/list-versions";
import { answer, noStore } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** One published version with its document. */
export const GET = guardedBoard("GET /api/boards/[boardId]/versions/[number]", async ({ board, params }) => {
  const { db } = await services();
  const number = /^[1-9]\d{0,8}$/.test(params.number ?? "") ? Number(params.number) : null;
  const version = number === null ? null : await readVersion(db, board, number);
  return version === null ? answer(notFound("version")) : noStore(version);
});
