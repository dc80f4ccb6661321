import { namedImages } from "@/lib/domain/board/references-of-tiles";
import { readAsset } from "@/lib/server/boards/assets/read-asset";
import { answer } from "@/lib/server/http/answer";
import { imageAnswer } from "@/lib/server/http/image-answer";
import { guardedLink, noLink } from "@/lib/server/http/link-guard";
import { services } from "@/lib/server/http/services";

/** An image that the board behind a link shows; any other of the tenant's is not there. */
export const GET = guardedLink("GET /api/shared/[token]/images/[assetId]", async ({ request, board, params }) => {
  const { db } = await services();
  const assetId = params.assetId ?? "";
  const isShown = board.document !== null && namedImages(board.document).has(assetId);
  const asset = isShown ? await readAsset(db, board.tenantId, assetId) : null;
  return (asset === null ? null : await imageAnswer(request, asset)) ?? answer(noLink());
});
