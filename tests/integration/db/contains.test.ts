import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { anyAccent, bothCases, type LikeLetters } from "@/lib/domain/like-letters";
import { contains } from "@/lib/server/db/contains";
import type { Db } from "@/lib/server/db/database";
import { onBothEngines } from "@/tests/support/databases";

/** What a pattern language might take for its own, and letters in several cases and accents. */
const letter = fc.constantFrom(..."aAäÄzZéÉеЕßłŁ中🦊*?[]^$\\.+(){}|%_-\"' ");
const text = fc.string({ unit: letter, maxLength: 8 });

async function holds(db: Db, value: string, sought: string, like: LikeLetters): Promise<boolean> {
  const { rows } = await sql<{
    found: unknown;
  }>`select ${contains(db, [sql`cast(${value} as text)`], sought, like)} as found`.execute(db);
  return rows[0]?.found === true || rows[0]?.found === 1;
}

onBothEngines("a text in a column", (databases) => {
  it("is found as it stands, whatever its case, and never as a pattern", async () => {
    const db = await databases.fresh();
    await fc.assert(
      fc.asyncProperty(text, text, async (value, sought) => {
        expect(await holds(db, value, sought, bothCases)).toBe(value.toLowerCase().includes(sought.toLowerCase()));
      }),
      {
        numRuns: 300,
        examples: [
          ["[a]", "[A]"],
          ["a^b", "^"],
          ["100%", "0_"],
          ["a]", "]"],
          ["\\", "\\"],
        ],
      },
    );
  });

  it("is found within what surrounds it, and, where that is wanted, whatever its accents", async () => {
    const db = await databases.fresh();
    await fc.assert(
      fc.asyncProperty(text, text, text, async (before, sought, after) => {
        expect(
          await holds(db, `${before}${sought}${after}`, sought.toUpperCase().replaceAll("SS", "ß"), bothCases),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
    for (const sought of ["muller", "MÜLLER", "Müller", "mu\u0308ller", "LUCJA", "łucja m"])
      expect([sought, await holds(db, "Łucja Müller-Lüdenscheidt", sought, anyAccent)]).toEqual([sought, true]);
    for (const sought of ["miller", "mueller", "lucjam"])
      expect([sought, await holds(db, "Łucja Müller-Lüdenscheidt", sought, anyAccent)]).toEqual([sought, false]);
    expect(await holds(db, "Łucja Müller", "muller", bothCases)).toBe(false);
    expect(await holds(db, "Łucja", "\u0000łuc", bothCases)).toBe(true);
  });
});
