import "server-only";
import type { Selectable } from "kysely";
import type { Revised } from "@/lib/contracts/admin/revised";
import type { PausedInput, TenantChange } from "@/lib/contracts/admin/tenants";
import { changedMeanwhile, invalidField, notFound, type Refusal } from "@/lib/domain/refusal";
import { ok, type Result } from "@/lib/domain/result";
import { recordAudit, type Trace } from "@/lib/server/audit/record";
import { renameDefaultBoard } from "@/lib/server/boards/default-board";
import { tellBoard } from "@/lib/server/boards/tell-board";
import type { Db } from "@/lib/server/db/database";
import type { Database } from "@/lib/server/db/schema";
import type { TenantDeps } from "./deps";
import { heldFields } from "./kept";
import { isNameTaken } from "./names";

interface Changed {
  /** Of the default board, where it was renamed too. */
  readonly boardId: string | null;
  /** Absent where there was nothing to change. */
  readonly revised?: Revised;
}

/** Changes a tenant's settings; its default board follows a new name while it still bears the old one. Boards show it at once. */
export async function changeTenant(
  db: Db,
  deps: Pick<TenantDeps, "live" | "kept">,
  tenantId: string,
  input: TenantChange,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => changeTenantWithin(trx, deps, tenantId, input, trace));
  if (!done.ok) return done;
  await deps.live.tenantChanged(tenantId);
  const { boardId, revised } = done.value;
  if (boardId !== null) await tellBoard(db, deps.live, boardId);
  return ok(revised);
}

/** The same inside a transaction; the hub is to be told after it. */
export async function changeTenantWithin(
  trx: Db,
  { kept }: Pick<TenantDeps, "kept">,
  tenantId: string,
  input: TenantChange & { readonly credentialId?: string },
  trace: Trace,
): Promise<Result<Changed, Refusal>> {
  const taken = await isNameTaken(trx, "tenants", input.name, tenantId);
  const known = await trx.selectFrom("tenants").selectAll().where("id", "=", tenantId).executeTakeFirst();
  if (known === undefined) return notFound("tenant");
  if (known.revision !== input.revision) return changedMeanwhile("tenant");
  if (taken) return invalidField("name", "is another tenant's name", { rule: "taken" });
  const wanted = {
    name: input.name,
    region: input.region,
    credential_id: input.credentialId ?? known.credential_id,
    tenant_name: input.tenantName,
    time_zone: input.timeZone,
    poll_interval_ms: input.pollSeconds * 1000,
  };
  const before = pick(known);
  if (JSON.stringify(before) === JSON.stringify(wanted)) return ok({ boardId: null });
  const held = heldBy(kept, known, wanted);
  if (held !== null) return held;
  if (!(await write(trx, tenantId, known.revision, wanted, trace.at))) return changedMeanwhile("tenant");
  const boardId = await renameDefaultBoard(trx, tenantId, known.name, input.name, trace.at);
  const about = { ...trace, tenantId, subject: { kind: "tenant", id: tenantId } } as const;
  await recordAudit(trx, { ...about, action: "tenant.changed", before, after: wanted });
  return ok({ boardId, revised: { revision: known.revision + 1 } });
}

/** Stops the asking of 8x8, or goes on at once; boards say so. */
export async function setPaused(
  db: Db,
  deps: Pick<TenantDeps, "live">,
  tenantId: string,
  input: PausedInput,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const done = await db.transaction().execute((trx) => setPausedWithin(trx, tenantId, input, trace));
  if (done.ok) await deps.live.tenantChanged(tenantId);
  return done;
}

/** The same inside a transaction; the hub is to be told after it. */
export async function setPausedWithin(
  trx: Db,
  tenantId: string,
  { paused, revision }: PausedInput,
  trace: Trace,
): Promise<Result<Revised | undefined, Refusal>> {
  const known = await trx.selectFrom("tenants").selectAll().where("id", "=", tenantId).executeTakeFirst();
  if (known === undefined) return notFound("tenant");
  // Two who press the same button want the same.
  if (known.paused === (paused ? 1 : 0)) return ok(undefined);
  if (known.revision !== revision) return changedMeanwhile("tenant");
  if (!(await write(trx, tenantId, revision, { paused: paused ? 1 : 0 }, trace.at))) return changedMeanwhile("tenant");
  const about = { ...trace, tenantId, subject: { kind: "tenant", id: tenantId } } as const;
  await recordAudit(trx, { ...about, action: paused ? "tenant.paused" : "tenant.resumed" });
  return ok({ revision: revision + 1 });
}

type Row = Selectable<Database["tenants"]>;
type Settings = Pick<Row, "name" | "region" | "credential_id" | "tenant_name" | "time_zone" | "poll_interval_ms">;

function pick({ name, region, credential_id, tenant_name, time_zone, poll_interval_ms }: Row): Settings {
  return { name, region, credential_id, tenant_name, time_zone, poll_interval_ms };
}

/** False when somebody else came first. */
async function write(
  trx: Db,
  tenantId: string,
  revision: number,
  values: Partial<Row>,
  nowMs: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("tenants")
    .set({ ...values, revision: revision + 1, updated_at: nowMs })
    .where("id", "=", tenantId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const HELD_COLUMNS = [
  ["region", "region"],
  ["credential", "credential_id"],
  ["tenantName", "tenant_name"],
  ["pollSeconds", "poll_interval_ms"],
] as const;

/** Refuses what the next start would undo. */
function heldBy(kept: TenantDeps["kept"], known: Row, wanted: Settings) {
  const held = heldFields(kept, known.origin);
  for (const [field, column] of HELD_COLUMNS) {
    const variable = held[field];
    if (variable !== undefined && known[column] !== wanted[column])
      return invalidField(field, `is set by ${variable}, which wins at every start: change it there`, { rule: "held" });
  }
  return null;
}
