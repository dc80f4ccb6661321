import "server-only";
import { once } from "@/lib/server/once";
import type { Db } from "./database";

/** One object of a kind for each database, in whatever bundle it is asked for, as long as the database is open. The name is its module's alone. */
export function perDatabase<T extends object>(name: string, db: Db, create: () => T): T {
  const all = once(name, () => new WeakMap<Db, T>());
  const known = all.get(db) ?? create();
  all.set(db, known);
  return known;
}
