import "server-only";
import { recordAudit } from "@/lib/server/audit/record";
import { open, type SealingKey, seal } from "@/lib/server/crypto/seal";
import { SEALED_COLUMNS, sealedContext } from "@/lib/server/crypto/sealed-columns";
import type { Db } from "@/lib/server/db/database";

/** Something sealed that neither key opens: going on would lose it for good. The message is for the person at the terminal. */
export class NotResealableError extends Error {
  constructor(table: string, id: string) {
    super(
      `A secret in "${table}" (row ${id}) cannot be read with the secret in use. Nothing was changed. Start Wallboard once: it says which one it is and what to do.`,
    );
    this.name = "NotResealableError";
  }
}

/**
 * Seals everything sealed anew, from one key to another, in one transaction: afterwards all of it opens with the new key
 * or all of it with the old one. Resolves to how many values moved. Throws `NotResealableError`.
 */
export function resealAll(db: Db, from: SealingKey, to: SealingKey, nowMs: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let moved = 0;
    for (const place of SEALED_COLUMNS) {
      const { table, column, keyColumn } = place;
      const rows = await trx.selectFrom(table).select(["id", column]).execute();
      for (const row of rows) {
        const context = sealedContext(place, row.id);
        const sealed = row[column];
        if (open(to, sealed, context).ok) continue;
        const plain = open(from, sealed, context);
        if (!plain.ok) throw new NotResealableError(table, row.id);
        const { numUpdatedRows } = await trx
          .updateTable(table)
          .set({ [column]: seal(to, plain.value, context), [keyColumn]: to.id })
          .where("id", "=", row.id)
          .where(column, "=", sealed)
          .executeTakeFirst();
        // Somebody wrote meanwhile: a Wallboard that still runs on the same PostgreSQL.
        if (numUpdatedRows !== 1n) throw new NotResealableError(table, row.id);
        moved += 1;
      }
    }
    if (moved > 0)
      await recordAudit(trx, {
        action: "secrets.rotated",
        at: nowMs,
        subject: { kind: "installation", id: "installation" },
        before: { key_id: from.id },
        after: { key_id: to.id, values: moved },
      });
    return moved;
  });
}
