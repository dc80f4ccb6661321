import "server-only";
import { boardsOfTenant } from "@/lib/server/boards/find-boards";
import { withDocument } from "@/lib/server/boards/published";
import { firstView } from "./first-view";
import { services } from "./services";

/** The tenant's groups as the live data name them; none where those are not there soon enough. */
export async function groupsOf(tenantId: string): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { db } = await services();
  const whole = (await boardsOfTenant(db, tenantId)).find(({ isDefault }) => isDefault);
  const board = whole === undefined ? null : await withDocument(db, whole);
  const view = board === null ? null : await firstView(board, { namesOnly: true });
  return view?.groups.map(({ id, name }) => ({ id, name })) ?? [];
}
