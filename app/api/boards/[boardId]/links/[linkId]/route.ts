import { linkChange } from "@/lib/contracts/boards/links";
import { answer } from "@/lib/server/http/answer";
import { guardedBoard } from "@/lib/server/http/guard";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { changeLink } from "@/lib/server/links/change-link";
import { revokeLink } from "@/lib/server/links/revoke-link";

/** Gives a link another name or other limits. */
export const PATCH = guardedBoard(
  "PATCH /api/boards/[boardId]/links/[linkId]",
  async ({ request, caller, board, params, trace }) => {
    const { db, live } = await services();
    const input = await readJson(request, linkChange);
    return answer(await changeLink(db, live, caller, { board, linkId: params.linkId ?? "" }, input, trace));
  },
);

/** Ends a link for good. */
export const DELETE = guardedBoard(
  "DELETE /api/boards/[boardId]/links/[linkId]",
  async ({ caller, board, params, trace }) => {
    const { db, live } = await services();
    return answer(await revokeLink(db, live, caller, { board, linkId: params.linkId ?? "" }, trace));
  },
);
