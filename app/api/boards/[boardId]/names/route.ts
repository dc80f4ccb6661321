import type { BoardNames } from "@/lib/contracts/boards/design";
import { noStore } from "@/lib/server/http/answer";
import { firstView } from "@/lib/server/http/first-view";
import { guardedBoard } from "@/lib/server/http/guard";

/** The groups and agents that tiles of the board may name. Asking is watching: what is not known yet comes with the next sweep. */
export const GET = guardedBoard("GET /api/boards/[boardId]/names", async ({ board }) => {
  const view = await firstView(board, { namesOnly: true });
  const named = (rows: readonly { readonly id: string; readonly name: string }[] = []) =>
    rows.map(({ id, name }) => ({ id, name }));
  const names: BoardNames = { groups: named(view?.groups), agents: named(view?.agents) };
  return noStore(names);
});
