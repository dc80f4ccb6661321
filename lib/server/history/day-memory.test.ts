import { describe, expect, it } from "vitest";
import { UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { DayMemory } from "./day-memory";
import type { DayOfSubject } from "./read-days";

const [MONDAY, TUESDAY] = [0, UTC_DAY_MS];
const BYTES = 8 * 96;

/** A database whose reads are noted. */
function stored() {
  const reads: { readonly days: readonly number[]; readonly names: readonly string[] }[] = [];
  let fails = false;
  const read = async (days: readonly number[], names: readonly string[]): Promise<readonly DayOfSubject[]> => {
    reads.push({ days, names: [...names].sort() });
    if (fails) throw new Error("the database is away");
    return days.map((dayMs) => {
      return {
        dayMs,
        subject: "q:1",
        block: new Map(names.map((name) => [name, new Float64Array(96).fill(reads.length)])),
      };
    });
  };
  return { reads, read, fail: (now: boolean) => (fails = now) };
}

const asked = (
  memory: DayMemory,
  editions: Record<number, string>,
  names: string[],
  { read }: ReturnType<typeof stored>,
) =>
  Promise.all(
    memory.read(
      "days acme",
      new Map(Object.entries(editions).map(([day, edition]) => [Number(day), edition])),
      names,
      read,
    ),
  );

describe("remembered days", () => {
  it("are read once for all who ask at once, and again when there is another edition of one, that one alone", async () => {
    const [memory, db] = [new DayMemory(), stored()];
    const both = { [MONDAY]: "a", [TUESDAY]: "b" };
    await Promise.all([asked(memory, both, ["x"], db), asked(memory, both, ["x"], db)]);
    await asked(memory, both, ["x"], db);
    expect(db.reads).toEqual([{ days: [MONDAY, TUESDAY], names: ["x"] }]);
    const [, tuesday] = await asked(memory, { ...both, [TUESDAY]: "c" }, ["x"], db);
    expect(db.reads.slice(1)).toEqual([{ days: [TUESDAY], names: ["x"] }]);
    expect(tuesday?.[0]?.block.get("x")?.[0]).toBe(2);
  });

  it("are read with whatever was asked for of them before", async () => {
    const [memory, db] = [new DayMemory(), stored()];
    await asked(memory, { [MONDAY]: "a" }, ["x", "y"], db);
    await asked(memory, { [MONDAY]: "a" }, ["y"], db);
    await asked(memory, { [MONDAY]: "a" }, ["y", "z"], db);
    await asked(memory, { [MONDAY]: "a" }, ["x", "z"], db);
    expect(db.reads.map(({ names }) => names)).toEqual([
      ["x", "y"],
      ["x", "y", "z"],
    ]);
  });

  it("are asked for again after a read that failed", async () => {
    const [memory, db] = [new DayMemory(), stored()];
    db.fail(true);
    await expect(asked(memory, { [MONDAY]: "a" }, ["x"], db)).rejects.toThrow("the database is away");
    db.fail(false);
    expect((await asked(memory, { [MONDAY]: "a" }, ["x"], db)).flat()).toHaveLength(1);
  });

  it("are those of others asked for longest ago that go where there is no more room", async () => {
    const [memory, db] = [new DayMemory(2 * BYTES), stored()];
    for (const day of [1, 2, 1, 3, 1]) await asked(memory, { [day]: "a" }, ["x"], db);
    expect(db.reads.map(({ days }) => days[0])).toEqual([1, 2, 3]);
    await asked(memory, { 2: "a" }, ["x"], db);
    expect(db.reads).toHaveLength(4);
  });

  it("are read anew ahead of who asks next, with what was asked for of them, where somebody asked since", async () => {
    const [memory, db] = [new DayMemory(), stored()];
    const renewed = (edition: string) => memory.renew("days acme", new Map([[MONDAY, edition]]), db.read);
    await renewed("a");
    expect(db.reads).toEqual([]);
    await asked(memory, { [MONDAY]: "a" }, ["x", "y"], db);
    await renewed("a");
    expect(db.reads).toHaveLength(1);
    await renewed("b");
    expect(db.reads.slice(1)).toEqual([{ days: [MONDAY], names: ["x", "y"] }]);
    // Nobody asked meanwhile.
    await renewed("c");
    expect(db.reads).toHaveLength(2);
    const [monday] = await asked(memory, { [MONDAY]: "b" }, ["y"], db);
    expect(monday?.[0]?.block.get("y")?.[0]).toBe(2);
    expect(db.reads).toHaveLength(2);
    await renewed("c");
    expect(db.reads).toHaveLength(3);
  });

  it("that could not be read anew are read by who asks", async () => {
    const [memory, db] = [new DayMemory(), stored()];
    await asked(memory, { [MONDAY]: "a" }, ["x"], db);
    db.fail(true);
    await expect(memory.renew("days acme", new Map([[MONDAY, "b"]]), db.read)).rejects.toThrow("the database is away");
    db.fail(false);
    expect((await asked(memory, { [MONDAY]: "b" }, ["x"], db)).flat()).toHaveLength(1);
  });
});
