import "server-only";
import type { AuditEntry, AuditQuery } from "@/lib/contracts/admin/audit";
import { csvLine } from "@/lib/domain/csv";
import type { Caller } from "@/lib/server/access/caller";
import type { Db } from "@/lib/server/db/database";
import { listAudit } from "./list";

/** Events asked for at a time. */
const CHUNK = 500;

const COLUMNS: readonly (readonly [string, (entry: AuditEntry) => string | null])[] = [
  ["time", ({ at }) => at],
  ["action", ({ action }) => action],
  ["actor", ({ actor }) => actor?.email ?? null],
  ["actor_name", ({ actor }) => actor?.name ?? null],
  ["tenant", ({ tenant }) => tenant?.name ?? null],
  ["tenant_id", ({ tenant }) => tenant?.id ?? null],
  ["subject_kind", ({ subject }) => subject?.kind ?? null],
  ["subject", ({ subject }) => subject?.name ?? null],
  ["subject_id", ({ subject }) => subject?.id ?? null],
  ["address", ({ address }) => address],
  ["before", ({ changes }) => facts(changes.map(({ field, before }) => [field, before]))],
  ["after", ({ changes }) => facts(changes.map(({ field, after }) => [field, after]))],
];

function facts(pairs: readonly (readonly [string, unknown])[]): string | null {
  const known = pairs.filter(([, value]) => value !== null);
  return known.length === 0 ? null : JSON.stringify(Object.fromEntries(known));
}

/**
 * All events that the caller may read and that match, latest first, as CSV (RFC 4180, UTF-8). Read as fast as it is taken, some
 * hundred events at a time, so that no export of a year is ever held whole.
 */
export function exportAudit(db: Db, caller: Caller, query: AuditQuery): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  // Without the mark, Excel takes UTF-8 for something else and spoils every umlaut.
  let head = `\uFEFF${csvLine(COLUMNS.map(([name]) => name))}`;
  let after = query.after;
  return new ReadableStream(
    {
      async pull(controller) {
        const { entries, next } = await listAudit(db, caller, { ...query, after }, CHUNK);
        const lines = entries.map((entry) => csvLine(COLUMNS.map(([, read]) => read(entry))));
        controller.enqueue(encoder.encode(head + lines.join("")));
        head = "";
        after = next ?? undefined;
        if (next === null) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
