import "server-only";
import * as z from "zod";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { makerOf } from "@/lib/domain/identity/maker";
import { foldName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { readGroups } from "@/lib/server/identity-providers/groups";
import type { StoredProvider } from "@/lib/server/identity-providers/stored";
import { byText } from "../differences";

/** A provider as it is, in a file's words, and with what a file does not say. */
export interface KnownProvider {
  readonly row: StoredProvider;
  readonly settings: ReturnType<typeof settingsIn>;
  readonly groups: readonly GroupGrant[];
}

/** Every provider, by name. */
export async function knownProviders(db: Db): Promise<readonly KnownProvider[]> {
  const rows = await db.selectFrom("identity_providers").selectAll().execute();
  const known: KnownProvider[] = [];
  for (const row of rows.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id)))
    known.push({ row, settings: settingsIn(row), groups: await readGroups(db, row.id) });
  return known;
}

const domainList = z.array(z.string());

function settingsIn({ id, name, kind, issuer, client_id, domains, groups_claim, enabled }: StoredProvider) {
  return {
    name,
    id,
    maker: makerOf(kind, issuer),
    clientId: client_id,
    domains: domainList.parse(JSON.parse(domains)).toSorted(byText),
    groupsClaim: groups_claim,
    enabled: enabled === 1,
  };
}
