import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, mayUpdate, NOT_BEGUN, type Rollout, type SeenDisplay } from "./rollout";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 28, 3);
const BUILD = "new";

/** A wall of displays on the old build, and what the server makes of them as time passes. */
class Wall {
  readonly displays = new Map<string, SeenDisplay>();
  rollout: Rollout = NOT_BEGUN;
  isHealthy = true;
  now = START;

  constructor(count: number) {
    for (let index = 0; index < count; index += 1) this.report(`d${index}`, { build: "old", uptimeMs: 10 * MINUTE });
  }

  report(id: string, change: Partial<SeenDisplay> = {}): void {
    const known = this.displays.get(id) ?? { id, build: "old", uptimeMs: 0, isWell: true, reportedAt: this.now };
    this.displays.set(id, { ...known, reportedAt: this.now, ...change });
  }

  /** Time passes in steps of five seconds; who is `heard` reports in each of them. */
  pass(ms: number, heard: readonly string[] = [...this.displays.keys()]): void {
    for (const until = this.now + ms; this.now < until; ) {
      this.now += 5000;
      for (const id of heard) this.report(id, { uptimeMs: (this.displays.get(id)?.uptimeMs ?? 0) + 5000 });
      this.rollout = advance(this.rollout, BUILD, [...this.displays.values()], this.isHealthy, this.now);
    }
  }

  /** Those who may load the new build and have not. */
  allowed(): string[] {
    return [...this.displays.values()].flatMap(({ id, build }) =>
      build !== BUILD && mayUpdate(this.rollout, id, this.now) ? [id] : [],
    );
  }

  /** The one that may go first. */
  first(): string {
    const [id, ...others] = this.allowed();
    if (id === undefined || others.length > 0) throw new Error(`${this.allowed().length} may go first`);
    return id;
  }

  take(id: string, change: Partial<SeenDisplay> = {}): void {
    this.report(id, { build: BUILD, uptimeMs: 0, ...change });
  }
}

describe("a new build", () => {
  it("goes to one display, and to the rest spread over time once that one has done well for a minute", () => {
    const wall = new Wall(30);
    wall.pass(5000);
    const first = wall.first();
    wall.take(first);
    wall.pass(55_000);
    expect(wall.allowed()).toEqual([]);
    wall.pass(5000);
    const atOnce = wall.allowed().length;
    expect(atOnce).toBeLessThan(10);
    wall.pass(15_000);
    expect(wall.allowed().length).toBeGreaterThan(atOnce);
    expect(wall.allowed().length).toBeLessThan(29);
    wall.pass(15_000);
    expect(wall.allowed()).toHaveLength(29);
  });

  it("goes no further while the one that has it reports a fault, and goes on when it does well again", () => {
    const wall = new Wall(3);
    wall.pass(5000);
    const first = wall.first();
    wall.take(first, { isWell: false });
    wall.pass(60 * MINUTE);
    expect(wall.allowed()).toEqual([]);
    wall.report(first, { isWell: true });
    wall.pass(10_000);
    expect(wall.allowed()).toHaveLength(2);
  });

  it("stops where more of those who have it are ill than well", () => {
    const wall = new Wall(5);
    wall.pass(5000);
    const first = wall.first();
    wall.take(first);
    wall.pass(65_000);
    const [second = "", third = ""] = [...wall.displays.keys()].filter((id) => id !== first);
    wall.take(second, { isWell: false });
    wall.take(third, { isWell: false });
    wall.pass(5000);
    expect(wall.allowed()).toEqual([]);
    wall.report(second, { isWell: true });
    wall.pass(5000);
    expect(wall.allowed()).toHaveLength(2);
  });

  it("is loaded from no server that is not well", () => {
    const wall = new Wall(2);
    wall.isHealthy = false;
    wall.pass(MINUTE);
    expect(wall.allowed()).toEqual([]);
    wall.isHealthy = true;
    wall.pass(5000);
    wall.take(wall.first());
    wall.pass(2 * MINUTE);
    expect(wall.allowed()).toHaveLength(1);
    wall.isHealthy = false;
    wall.pass(5000);
    expect(wall.allowed()).toEqual([]);
  });

  it("is offered to another first one where the first finds no quiet moment, and to everybody in turn for ever", () => {
    const wall = new Wall(2);
    wall.pass(5000);
    const seen = [wall.first()];
    for (let turn = 0; turn < 5; turn += 1) {
      wall.pass(15 * MINUTE);
      seen.push(wall.first());
    }
    expect(new Set(seen.slice(0, 2)).size).toBe(2);
    expect(new Set(seen.slice(2, 4)).size).toBe(2);
    const alone = new Wall(1);
    alone.pass(50 * MINUTE);
    expect(alone.allowed()).toEqual(["d0"]);
  });

  it("is tried by three at most who are never heard of again", () => {
    const wall = new Wall(6);
    const heard = new Set(wall.displays.keys());
    for (let tried = 0; tried < 3; tried += 1) {
      wall.pass(5000, [...heard]);
      const first = wall.first();
      heard.delete(first);
      wall.pass(15 * MINUTE, [...heard]);
    }
    wall.pass(24 * 60 * MINUTE, [...heard]);
    expect(wall.allowed()).toEqual([]);
  });

  it("needs no first one where some display runs it well already, such as one that was just paired", () => {
    const wall = new Wall(2);
    wall.take("fresh", { uptimeMs: 2 * MINUTE });
    wall.pass(10_000);
    expect(wall.allowed()).toHaveLength(2);
  });

  it("is never before its proof in the hands of more than one, whatever displays do", () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 4 }),
      does: fc.constantFrom("takes", "ails", "silent", "waits"),
      ms: fc.constantFrom(5000, 30_000, 16 * MINUTE),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const wall = new Wall(5);
        const silent = new Set<string>();
        for (const { id: number, does, ms } of steps) {
          const id = `d${number}`;
          if (does === "silent") silent.add(id);
          if (does !== "waits" && does !== "silent" && wall.allowed().includes(id))
            wall.take(id, { isWell: does === "takes" });
          wall.pass(
            ms,
            [...wall.displays.keys()].filter((one) => !silent.has(one)),
          );
          if (wall.rollout.provedAt === null) expect(wall.allowed().length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
