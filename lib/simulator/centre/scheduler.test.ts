import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scheduler } from "./scheduler";

describe("Scheduler", () => {
  it("runs events in the order of their time, ties in the order they were made", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), (times) => {
        const scheduler = new Scheduler(0);
        const ran: [number, number][] = [];
        times.forEach((time, index) => {
          scheduler.at(time, () => ran.push([scheduler.now, index]));
        });
        scheduler.runUntil(50);
        const expected = times.map((time, index): [number, number] => [time, index]);
        expected.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
        expect(ran).toEqual(expected);
        expect(scheduler.pending).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves cancelled events out and runs no further than asked", () => {
    const scheduler = new Scheduler(100);
    const ran: string[] = [];
    const cancelled = scheduler.in(5, () => ran.push("cancelled"));
    scheduler.in(5, () => ran.push("due"));
    scheduler.in(6, () => ran.push("later"));
    cancelled.cancelled = true;
    scheduler.runUntil(105);
    expect(ran).toEqual(["due"]);
    expect(scheduler.now).toBe(105);
  });

  it("runs what an event schedules within the same stretch", () => {
    const scheduler = new Scheduler(0);
    const ran: number[] = [];
    const again = () => {
      ran.push(scheduler.now);
      scheduler.in(10, again);
    };
    scheduler.in(10, again);
    scheduler.runUntil(35);
    expect(ran).toEqual([10, 20, 30]);
  });
});
