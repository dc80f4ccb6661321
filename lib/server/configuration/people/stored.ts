import "server-only";
import { groupBy } from "@/lib/domain/group-by";
import type { Db } from "@/lib/server/db/database";
import type { Place } from "@/lib/server/people/place";
import { byText } from "../differences";

/** Where somebody belongs, and who said so. */
interface StoredPlace extends Place {
  readonly tenantId: string;
  /** Groups of an identity provider gave it: no file says so, and none takes it away. */
  readonly isByGroups: boolean;
}

/** Somebody with an account. */
export interface StoredPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly revision: number;
  readonly disabled: boolean;
  readonly installationAdmin: boolean;
  /** Groups of an identity provider made them an admin. */
  readonly isAdminByGroups: boolean;
  readonly places: readonly StoredPlace[];
}

/** Everybody with an account, by e-mail address. */
export async function storedPeople(db: Db): Promise<readonly StoredPerson[]> {
  const users = await db.selectFrom("users").selectAll().execute();
  const memberships = await db.selectFrom("memberships").selectAll().execute();
  const limits = await db.selectFrom("membership_boards").selectAll().execute();
  const key = (row: { readonly user_id: string; readonly tenant_id: string }) =>
    JSON.stringify([row.user_id, row.tenant_id]);
  const boards = groupBy(limits, key);
  const places = groupBy(memberships, (row) => row.user_id);
  return users
    .map((user) => ({
      id: user.id,
      email: user.email,
      name: user.name,
      revision: user.revision,
      disabled: user.disabled_at !== null,
      installationAdmin: user.installation_admin === 1,
      isAdminByGroups: user.installation_admin === 1 && user.admin_provider_id !== null,
      places: (places.get(user.id) ?? []).map((row) => ({
        tenantId: row.tenant_id,
        role: row.role,
        boardIds: row.all_boards === 1 ? null : (boards.get(key(row)) ?? []).map((limit) => limit.board_id),
        isByGroups: row.provider_id !== null,
      })),
    }))
    .toSorted((a, b) => byText(a.email, b.email));
}
