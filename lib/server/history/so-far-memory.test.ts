import { describe, expect, it } from "vitest";
import { binsOf } from "@/lib/domain/history/bins";
import { plainFigures } from "@/lib/domain/history/figures";
import { Footing } from "@/lib/domain/history/so-far";
import { type SoFar, SoFarMemory } from "./so-far-memory";

const BINS = 96;
const UNITS = { fromMs: 0, unitMs: 1, begun: 0, runs: false, isZoneKnown: true, of: () => null };
const footing = new Footing(binsOf({ range: "today", step: 15, zone: "UTC", nowMs: 0 }), UNITS, 0, {
  names: [],
  queueIds: [],
});

function soFar(edition: string, tenantId = "acme", again: SoFar["again"] = async () => undefined): SoFar {
  const figures = new Map([["entered.today", plainFigures(Array<number>(BINS).fill(1))]]);
  return { tenantId, edition, figures, queueIds: ["1", "2"], footing, again };
}

describe("what is remembered of today so far", () => {
  it("is of one edition, and the newest that was made", () => {
    const memory = new SoFarMemory();
    expect(memory.read("a", "1")).toBeNull();
    const [first, second] = [soFar("1"), soFar("2")];
    memory.keep("a", first, true);
    expect(memory.read("a", "1")).toBe(first);
    expect(memory.read("a", "2")).toBeNull();
    expect(memory.read("b", "1")).toBeNull();
    memory.keep("a", second, true);
    expect(memory.read("a", "1")).toBeNull();
    expect(memory.read("a", "2")).toBe(second);
  });

  it("makes room: what was asked for longest ago goes", () => {
    const memory = new SoFarMemory(3 * (10_000 + BINS));
    for (const key of ["a", "b", "c"]) memory.keep(key, soFar("1"), true);
    memory.read("a", "1");
    memory.keep("d", soFar("1"), true);
    expect(["a", "b", "c", "d"].filter((key) => memory.read(key, "1") !== null)).toEqual(["a", "c", "d"]);
    // One that is made anew takes no more room than it did.
    for (const edition of ["2", "3", "4"]) memory.keep("d", soFar(edition), true);
    expect(memory.read("a", "1")).not.toBeNull();
    expect(memory.read("c", "1")).not.toBeNull();
  });

  it("is made anew where somebody asked for it since it was made, of that tenant alone; what fails is left to who asks", async () => {
    const memory = new SoFarMemory();
    const made: string[] = [];
    const keep = (key: string, tenantId: string, isAsked: boolean) => {
      const again = async () => {
        made.push(key);
        if (key === "failing") throw new Error("the database is away");
        memory.keep(key, soFar("2", tenantId, again), false);
      };
      memory.keep(key, soFar("1", tenantId, again), isAsked);
    };
    keep("failing", "acme", true);
    keep("asked", "acme", true);
    keep("ahead", "acme", false);
    keep("other", "globex", true);
    await memory.renew("acme");
    expect(made).toEqual(["failing", "asked"]);
    expect(made).toEqual(["failing", "asked"]);
    // What nobody asked for since is forgotten, and so is what could not be made.
    const known = (key: string, edition: string) => memory.read(key, edition) !== null;
    expect([known("asked", "2"), known("failing", "1"), known("ahead", "1"), known("other", "1")]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    await memory.renew("acme");
    expect(made).toEqual(["failing", "asked", "asked"]);
    expect(known("asked", "2")).toBe(true);
    await memory.renew("acme");
    await memory.renew("acme");
    expect(known("asked", "2")).toBe(false);
  });
});
