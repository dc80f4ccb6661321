import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createServerClock } from "./server-clock";

const TRUE_OFFSET = 1_767_000_000_000;

/** A clock fed with events whose delays are given, one every five seconds. */
function feed(delays: readonly number[], wall = 0) {
  let monotonic = 0;
  const clock = createServerClock({ monotonic: () => monotonic, wall: () => wall });
  for (const delay of delays) {
    monotonic += 5_000;
    clock.sample(monotonic - delay + TRUE_OFFSET);
  }
  return { error: () => monotonic + TRUE_OFFSET - clock.now(), clock, pass: (ms: number) => (monotonic += ms) };
}

describe("the server's clock", () => {
  it("is behind the truth by exactly the least delay seen, never ahead", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 50 }), (delays) => {
        expect(feed(delays).error()).toBe(Math.min(...delays));
      }),
    );
  });

  it("does not care how wrong the device's clock is", () => {
    expect(feed([80], -600_000).error()).toBe(80);
    expect(feed([80], 9e15).error()).toBe(80);
  });

  it("goes by what the device remembers until the server was heard, also while somebody sets the device's clock", () => {
    let wall = 1_000_000;
    let monotonic = 0;
    const clock = createServerClock({ monotonic: () => monotonic, wall: () => wall });
    clock.assume(400_000);
    monotonic = 5000;
    wall = 9_000_000;
    expect([clock.now(), clock.synchronised()]).toEqual([405_000, false]);
    clock.sample(TRUE_OFFSET + 5000);
    expect(clock.now()).toBe(TRUE_OFFSET + 5000);
    clock.assume(1);
    expect(clock.now()).toBe(TRUE_OFFSET + 5000);
  });

  it("has not stood still through sleep either where nothing is heard after it", () => {
    let [monotonic, wall] = [1000, 5_000_000];
    const clock = createServerClock({ monotonic: () => monotonic, wall: () => wall });
    clock.sample(TRUE_OFFSET + 1000);
    wall += 8 * 3_600_000;
    // Whether it slept or somebody has set its clock, a server that is there tells within seconds.
    monotonic += 10_000;
    wall += 10_000;
    expect(clock.now()).toBe(TRUE_OFFSET + 11_000);
    monotonic += 11_000;
    wall += 11_000;
    expect(clock.now()).toBe(TRUE_OFFSET + 22_000 + 8 * 3_600_000);
    clock.sample(TRUE_OFFSET + 22_000);
    expect(clock.now()).toBe(TRUE_OFFSET + 22_000);
  });

  it("never goes back with a device's clock, however long nothing is heard", () => {
    let [monotonic, wall] = [0, 5_000_000];
    const clock = createServerClock({ monotonic: () => monotonic, wall: () => wall });
    clock.sample(TRUE_OFFSET);
    wall -= 3_600_000;
    monotonic += 600_000;
    expect(clock.now()).toBe(TRUE_OFFSET + 600_000);
  });

  it("is the device's clock until the server was heard", () => {
    const clock = createServerClock({ monotonic: () => 5, wall: () => 1234 });
    expect([clock.now(), clock.synchronised()]).toEqual([1234, false]);
    clock.sample(Number.NaN);
    clock.sample(0);
    expect(clock.synchronised()).toBe(false);
    clock.sample(9_000);
    expect([clock.now(), clock.synchronised()]).toEqual([9_000, true]);
  });

  it("forgets a best that no longer holds: a server whose clock was put back is followed within minutes", () => {
    const fed = feed(Array.from({ length: 70 }, () => 20_000));
    expect(fed.error()).toBe(20_000);
    const putBack = feed([0, ...Array.from({ length: 70 }, () => 20_000)]);
    expect(putBack.error()).toBe(20_000);
  });

  it("is not misled by a few events that were held up for hours", () => {
    const fed = feed([50, 60, 70]);
    fed.pass(3_600_000);
    for (let count = 0; count < 3; count += 1) fed.clock.sample(TRUE_OFFSET + 20_000);
    expect(fed.error()).toBe(50);
  });

  it("catches up with the first event when the monotonic clock stood still through sleep", () => {
    let monotonic = 1_000;
    const clock = createServerClock({ monotonic: () => monotonic, wall: () => 0 });
    clock.sample(TRUE_OFFSET);
    monotonic += 10;
    clock.sample(TRUE_OFFSET + 8 * 3_600_000);
    expect(clock.now()).toBe(TRUE_OFFSET + 8 * 3_600_000);
  });
});
