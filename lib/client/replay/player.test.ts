import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MINUTE } from "./moments";
import {
  advance,
  boundsOf,
  createPlayer,
  isAtEnd,
  learnBounds,
  momentOf,
  nextSpeed,
  type Player,
  pause,
  play,
  SPEEDS,
  seek,
  setSpeed,
} from "./player";

const START = Date.parse("2026-11-20T08:00:00Z");
const bounds = { startMs: START, endMs: START + 600 * MINUTE };
const ALL = Number.POSITIVE_INFINITY;
const at = (minutes: number) => START + minutes * MINUTE;

describe("a player", () => {
  it("stands where it was put until it plays, and then goes at its speed", () => {
    const paused = createPlayer(at(10), bounds);
    expect(momentOf(paused, 5_000)).toBe(at(10));
    const playing = play(setSpeed(paused, 60, 1_000), 1_000);
    expect(momentOf(playing, 3_000)).toBe(at(12));
    expect(momentOf(pause(playing, 3_000), 9_000)).toBe(at(12));
  });

  it("keeps its moment when the speed changes in between", () => {
    const playing = setSpeed(play(setSpeed(createPlayer(at(0), bounds), 60, 0), 0), 5, 2_000);
    expect(momentOf(playing, 2_000)).toBe(at(2));
    expect(momentOf(playing, 14_000)).toBe(at(3));
  });

  it("waits where the numbers are not there yet and loses nothing of what comes then", () => {
    const playing = play(setSpeed(createPlayer(at(58), bounds), 60, 0), 0);
    const waiting = advance(playing, 10_000, at(60));
    expect(momentOf(waiting, 10_000)).toBe(at(60));
    expect(waiting.isPlaying).toBe(true);
    const still = advance(waiting, 60_000, at(60));
    expect(momentOf(still, 60_000)).toBe(at(60));
    expect(momentOf(advance(still, 61_000, ALL), 61_000)).toBe(at(61));
  });

  it("stops at the end of what is recorded, and says so until it is led elsewhere", () => {
    const ended = advance(play(setSpeed(createPlayer(at(598), bounds), 60, 0), 0), 60_000, ALL);
    expect(ended).toMatchObject({ at: bounds.endMs, isPlaying: false, hasEnded: true });
    expect(isAtEnd(ended, 99_000)).toBe(true);
    expect(play(ended, 70_000).isPlaying).toBe(false);
    expect(seek(ended, at(3), 70_000)).toMatchObject({ at: at(3), hasEnded: false });
  });

  it("plays on from where it is led while it plays", () => {
    const led = seek(play(setSpeed(createPlayer(at(0), bounds), 60, 0), 0), at(100), 5_000);
    expect(momentOf(led, 6_000)).toBe(at(101));
  });

  it("is brought back to what is recorded", () => {
    expect(createPlayer(at(-5), bounds).at).toBe(START);
    expect(seek(createPlayer(at(1), bounds), at(9_999), 0).at).toBe(bounds.endMs);
    expect(learnBounds(createPlayer(at(9_999)), bounds, 0).at).toBe(bounds.endMs);
  });

  it("goes on beyond an end that has moved on", () => {
    const ended = advance(play(setSpeed(createPlayer(at(599), bounds), 60, 0), 0), 5_000, ALL);
    const later = play(learnBounds(ended, { ...bounds, endMs: at(605) }, 6_000), 6_000);
    expect(momentOf(later, 8_000)).toBe(at(602));
  });

  it("has four speeds, and no more", () => {
    expect([nextSpeed(1, 1), nextSpeed(15, 1), nextSpeed(60, 1), nextSpeed(1, -1)]).toEqual([5, 60, 60, 1]);
  });

  it("knows of what is recorded by the ends of its minutes", () => {
    expect(boundsOf(START, START)).toEqual({ startMs: START + MINUTE, endMs: START + MINUTE });
    expect(boundsOf(null, null)).toBeNull();
  });
});

type Step = (player: Player, clock: number) => Player;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(play),
  fc.constant<Step>(pause),
  fc.constantFrom(...SPEEDS).map<Step>((speed) => (player, clock) => setSpeed(player, speed, clock)),
  fc.integer({ min: -50, max: 700 }).map<Step>((minutes) => (player, clock) => seek(player, at(minutes), clock)),
  fc.integer({ min: 0, max: 700 }).map<Step>((minutes) => (player, clock) => advance(player, clock, at(minutes))),
);
const history = fc.array(fc.record({ step, wait: fc.integer({ min: 0, max: 20_000 }) }), { maxLength: 40 });

describe("whatever somebody does with a player", () => {
  it("it stays within what is recorded, and never goes back by itself", () => {
    fc.assert(
      fc.property(history, (steps) => {
        let player = createPlayer(at(5), bounds);
        let clock = 0;
        for (const { step: take, wait } of steps) {
          const before = momentOf(player, clock);
          expect(momentOf(player, clock + wait)).toBeGreaterThanOrEqual(before);
          clock += wait;
          const then = momentOf(player, clock);
          player = take(player, clock);
          const now = momentOf(player, clock);
          expect(now).toBeGreaterThanOrEqual(bounds.startMs);
          expect(now).toBeLessThanOrEqual(bounds.endMs);
          if (take === play || take === pause) expect(now).toBe(then);
        }
      }),
    );
  });

  it("what was played in many small steps is what was played in one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPEEDS),
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }),
        (speed, waits) => {
          const begun = play(setSpeed(createPlayer(at(5), bounds), speed, 0), 0);
          let stepped = begun;
          let clock = 0;
          for (const wait of waits) {
            clock += wait;
            stepped = advance(stepped, clock, ALL);
          }
          expect(momentOf(stepped, clock)).toBe(momentOf(begun, clock));
        },
      ),
    );
  });
});
