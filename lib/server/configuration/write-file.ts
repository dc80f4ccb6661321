import "server-only";
import { Document, isCollection, isMap, isPair, isScalar, isSeq, Scalar } from "yaml";
import type { Db } from "@/lib/server/db/database";
import { isPostgres } from "@/lib/server/db/hold";
import { VERSION } from "./read-file";
import type { Section } from "./section";
import { SECTIONS } from "./sections";

const HEAD = [
  "Configuration of Wallboard, without secrets: keys, secrets and passwords are never in a file.",
  "Applying it makes and changes what it names, and leaves alone what it does not name; with --prune, what its lists do not name is removed.",
  "",
  "  npm run config -- diff FILE     shows what applying it would change",
  "  npm run config -- apply FILE    applies it",
  "",
  "The same is offered by the settings, under Configuration. Things are known by their names: to rename one, rename it there first.",
];

/** All configuration as a file. The same configuration always makes the same text. */
export async function writeConfigurationFile(db: Db, sections: readonly Section[] = SECTIONS): Promise<string> {
  const lists: Record<string, readonly object[]> = {};
  // One moment of all tables. SQLite's transactions are that by themselves.
  const reading = isPostgres(db) ? db.transaction().setIsolationLevel("repeatable read") : db.transaction();
  await reading.execute(async (trx) => {
    for (const section of sections) lists[section.name] = await section.read(trx);
  });
  const document = new Document(
    { version: VERSION, ...lists },
    { version: "1.2", schema: "core", aliasDuplicateObjects: false },
  );
  document.commentBefore = HEAD.map((line) => (line === "" ? "" : ` ${line}`)).join("\n");
  const comments = new Map(sections.map(({ name, comment }) => [name, comment]));
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items) {
      const comment = isScalar(key) ? comments.get(String(key.value)) : undefined;
      if (isScalar(key) && comment !== undefined) {
        key.spaceBefore = true;
        key.commentBefore = ` ${comment}`;
      }
      if (isSeq(value)) for (const entry of value.items) layOut(entry);
    }
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** Lists of names longer than this are written one to a line. */
const LONGEST_LIST = 100;

/** An entry's fields stand one to a line, and each thing within it on a line of its own. */
function layOut(within: unknown): void {
  if (!isCollection(within)) return;
  for (const item of within.items) {
    const value: unknown = isPair(item) ? item.value : item;
    layOut(value);
    if (isScalar(value)) escapeUnseen(value);
    else if (isMap(value)) value.flow = value.items.every((pair) => isScalar(pair.value) || isOnOneLine(pair.value));
    else if (isSeq(value)) value.flow = value.items.every(isScalar) && lengthOf(value.items) <= LONGEST_LIST;
  }
}

function isOnOneLine(value: unknown): boolean {
  return isSeq(value) && value.flow === true;
}

function lengthOf(items: readonly unknown[]): number {
  return items.reduce<number>((sum, item) => sum + (isScalar(item) ? String(item.value).length + 2 : 0), 0);
}

/** Line ends and control characters, which 8x8's names may have, are spelled out. */
function escapeUnseen(value: Scalar): void {
  if (typeof value.value === "string" && /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value.value))
    value.type = Scalar.QUOTE_DOUBLE;
}
