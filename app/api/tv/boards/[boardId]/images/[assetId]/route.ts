import { namedImages } from "@/lib/domain/board/references-of-tiles";
import { notFound } from "@/lib/domain/refusal";
import { readAsset } from "@/lib/server/boards/assets/read-asset";
import { answer } from "@/lib/server/http/answer";
import { guardedDisplayBoard } from "@/lib/server/http/display-board";
import { imageAnswer } from "@/lib/server/http/image-answer";
import { services } from "@/lib/server/http/services";

/** An image that a board shows on this display; any other of the tenant's is not there. */
export const GET = guardedDisplayBoard(
  "GET /api/tv/boards/[boardId]/images/[assetId]",
  async ({ request, board, params }) => {
    const { db } = await services();
    const assetId = params.assetId ?? "";
    const isShown = board.document !== null && namedImages(board.document).has(assetId);
    const asset = isShown ? await readAsset(db, board.tenantId, assetId) : null;
    return (asset === null ? null : await imageAnswer(request, asset)) ?? answer(notFound("image"));
  },
);
