import "server-only";
import { sql } from "kysely";
import type { AssetUses } from "@/lib/contracts/boards/assets";
import { notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import type { Caller } from "@/lib/server/access/caller";
import { canSeeBoard } from "@/lib/server/access/permissions";
import type { Db } from "@/lib/server/db/database";
import { selectAssets } from "./list-assets";

/** Which boards show an image, published or as a draft; of other people's private ones only how many. */
export async function assetUses(
  db: Db,
  caller: Caller,
  tenantId: string,
  assetId: string,
): Promise<Result<AssetUses, Refusal>> {
  const known = await selectAssets(db, tenantId).where("id", "=", assetId).executeTakeFirst();
  if (known === undefined) return notFound("asset");
  const boards = await boardsShowing(db, tenantId, assetId)
    .select(["boards.id", "boards.name", "boards.owner_id"])
    .orderBy("boards.name")
    .orderBy("boards.id")
    .execute();
  const seen = boards.filter(({ id, owner_id }) => canSeeBoard(caller, { id, tenantId, ownerId: owner_id }));
  return ok({ boards: seen.map(({ id, name }) => ({ id, name })), others: boards.length - seen.length });
}

/** Documents are JSON, and an id is found in one as it is: it has nothing that JSON would spell in another way, and nobody guesses it. */
export function boardsShowing(db: Db, tenantId: string, assetId: string) {
  const holds = (column: "boards.document" | "board_drafts.document") =>
    sql<boolean>`coalesce(${sql.ref(column)}, '') like ${`%"${assetId.replace(/[\\%_]/g, "\\$&")}"%`} escape '\\'`;
  return db
    .selectFrom("boards")
    .leftJoin("board_drafts", "board_drafts.board_id", "boards.id")
    .where("boards.tenant_id", "=", tenantId)
    .where((where) => where.or([holds("boards.document"), holds("board_drafts.document")]));
}
