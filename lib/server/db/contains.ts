import "server-only";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { LikeLetters } from "@/lib/domain/like-letters";
import type { Db } from "./database";
import { isPostgres } from "./hold";

/**
 * Whether one of the columns holds the text, letters being the same as `like` says. Every letter becomes the set of its likes, because neither
 * database folds by itself: SQLite's lower() knows ASCII alone, PostgreSQL's what its locale knows. Sets of accents are long: a hundred
 * thousand rows take a second and more, where both cases take a quarter of one.
 */
export function contains(
  db: Db,
  columns: readonly RawBuilder<unknown>[],
  text: string,
  like: LikeLetters,
): RawBuilder<SqlBool> {
  const postgres = isPostgres(db);
  // PostgreSQL takes no NUL, and no column holds one.
  const chars = [...text.normalize("NFC").replaceAll("\u0000", "")];
  const pattern = chars.map((char) => {
    const set = like(char);
    return set.length > 1 ? `[${set.join("")}]` : postgres ? inRegex(char) : inGlob(char);
  });
  const sought = postgres ? pattern.join("") : `*${pattern.join("")}*`;
  const each = columns.map((column) => (postgres ? sql`${column} ~ ${sought}` : sql`${column} glob ${sought}`));
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

function inGlob(char: string): string {
  return /[*?[]/.test(char) ? `[${char}]` : char;
}

function inRegex(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
}
