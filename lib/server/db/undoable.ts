import "server-only";
import type { Db } from "./database";

/** What a transaction came to, and whether it is to stand. */
export interface Ending<T> {
  readonly stands: boolean;
  readonly value: T;
}

class Undone extends Error {}

/** A transaction that stands only where its work says so at the end; otherwise it is undone, and its value is told all the same. */
export async function undoable<T>(db: Db, work: (trx: Db) => Promise<Ending<T>>): Promise<T> {
  const endings: Ending<T>[] = [];
  await db
    .transaction()
    .execute(async (trx) => {
      const ending = await work(trx);
      endings.push(ending);
      if (!ending.stands) throw new Undone();
    })
    .catch((cause: unknown) => {
      if (!(cause instanceof Undone)) throw cause;
    });
  const [ending] = endings;
  if (ending === undefined) throw new Error("a transaction ended without its work");
  return ending.value;
}
