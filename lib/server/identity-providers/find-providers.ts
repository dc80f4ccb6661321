import "server-only";
import * as z from "zod";
import type { ProviderDetail, ProviderRow } from "@/lib/contracts/admin/identity-providers";
import { makerOf } from "@/lib/domain/identity/maker";
import type { Db } from "@/lib/server/db/database";
import { readGroups } from "./groups";

/** Every column but the sealed secret, which leaves the database for sign-ins alone. */
const COLUMNS = [
  "id",
  "kind",
  "name",
  "issuer",
  "client_id",
  "secret_tail",
  "domains",
  "groups_claim",
  "enabled",
  "revision",
] as const;

/** Every identity provider, by name. */
export async function listProviders(db: Db): Promise<ProviderRow[]> {
  const [rows, used] = await Promise.all([
    db.selectFrom("identity_providers").select(COLUMNS).orderBy("name").orderBy("id").execute(),
    readUse(db),
  ]);
  return rows.map((row) => toRow(row, used.get(row.id)));
}

/** One of them; null where there is none. */
export async function findProviderDetail(db: Db, providerId: string): Promise<ProviderDetail | null> {
  const row = await db.selectFrom("identity_providers").select(COLUMNS).where("id", "=", providerId).executeTakeFirst();
  if (row === undefined) return null;
  const [used, groups] = await Promise.all([readUse(db), readGroups(db, providerId)]);
  return {
    ...toRow(row, used.get(row.id)),
    maker: makerOf(row.kind, row.issuer),
    clientId: row.client_id,
    secretTail: row.secret_tail,
    groupsClaim: row.groups_claim,
    groups,
    revision: row.revision,
  };
}

interface Use {
  readonly people: number;
  /** Epoch ms. */
  readonly lastSignInAt: number;
}

async function readUse(db: Db): Promise<ReadonlyMap<string, Use>> {
  const rows = await db
    .selectFrom("user_identities")
    .select((eb) => ["provider_id", eb.fn.countAll().as("people"), eb.fn.max("last_sign_in_at").as("last")])
    .groupBy("provider_id")
    .execute();
  return new Map(rows.map((row) => [row.provider_id, { people: Number(row.people), lastSignInAt: Number(row.last) }]));
}

const domainList = z.array(z.string());

type Row = Pick<ProviderRow, "id" | "name" | "kind" | "issuer"> & { readonly domains: string; readonly enabled: 0 | 1 };

function toRow({ id, name, kind, issuer, domains, enabled }: Row, use: Use | undefined): ProviderRow {
  return {
    id,
    name,
    kind,
    issuer,
    domains: domainList.parse(JSON.parse(domains)),
    enabled: enabled === 1,
    people: use?.people ?? 0,
    lastSignInAt: use?.lastSignInAt ?? null,
  };
}
