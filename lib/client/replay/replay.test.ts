import { beforeEach, describe, expect, it } from "vitest";
import { HttpError } from "@/lib/client/query/http-error";
import { recorded, type Written, waitingIn } from "@/lib/client/testing/fake-recorder";
import { createFakeTime, type FakeTime, settle } from "@/lib/client/testing/fake-time";
import { waitingOf } from "@/lib/client/testing/sample-view";
import { HOUR, MINUTE, minuteAt } from "./moments";
import { createReplay, type Replay } from "./replay";

const EIGHT = Date.parse("2026-11-24T08:00:00Z");
/** Moments of the day: `at(9, 30)`. */
const at = (hour: number, minute = 0) => EIGHT + (hour - 8) * HOUR + minute * MINUTE;

let time: FakeTime;
let written: Written;
let asked: number[];
let aborted: number[];
let fails: HttpError | null;
/** How long the server takes, ms. */
let takes: number;
let waiting: unknown;
let moment: number;
let replay: Replay;

function open(firstAt: number): void {
  replay = createReplay(
    {
      clock: time.now,
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      request: (fromMs, signal) => {
        asked.push(fromMs);
        signal.addEventListener("abort", () => aborted.push(fromMs));
        return new Promise((resolve, reject) => {
          time.setTimer(() => (fails === null ? resolve(recorded(written, fromMs)) : reject(fails)), takes);
        });
      },
    },
    {
      onMinute: (minute) => {
        waiting = minute === null ? null : waitingOf(minute.view);
      },
      onMoment: (next) => {
        moment = next;
      },
    },
    firstAt,
  );
  replay.start();
}

const shows = () => ({ numbers: replay.state().numbers, waiting });
const there = (at: number) => ({ numbers: "there", waiting: waitingIn(minuteAt(at)) });

beforeEach(() => {
  time = createFakeTime();
  written = { earliestMs: at(8), latestMs: at(12, 29), gaps: [] };
  asked = [];
  aborted = [];
  fails = null;
  takes = 100;
  waiting = undefined;
  moment = 0;
});

describe("a replay", () => {
  it("shows the moment that it is opened at as soon as its hour is there", async () => {
    open(at(10, 20));
    expect(replay.state()).toMatchObject({ numbers: "loading", shownAt: null, bounds: undefined });
    await time.advance(100);
    expect(shows()).toEqual(there(at(10, 20)));
    expect(replay.state()).toMatchObject({ shownAt: at(10, 20), bounds: { startMs: at(8, 1), endMs: at(12, 30) } });
    expect([asked, moment]).toEqual([[at(10)], at(10, 20)]);
  });

  it("opened beyond what is recorded shows the last of it", async () => {
    open(at(23));
    await time.advance(500);
    expect(replay.state().at).toBe(at(12, 30));
    expect(shows()).toEqual(there(at(12, 30)));
  });

  it("does not claim numbers of another moment while those of this one are on their way", async () => {
    open(at(10, 20));
    await time.advance(100);
    replay.seek(at(9, 5));
    expect(replay.state()).toMatchObject({ at: at(9, 5), numbers: "loading", shownAt: at(10, 20) });
    expect(moment).toBe(at(10, 20));
    await time.advance(300);
    expect(shows()).toEqual(there(at(9, 5)));
    expect(moment).toBe(at(9, 5));
  });

  it("asks for where somebody rests, not for all that they pass", async () => {
    open(at(10, 20));
    await time.advance(100);
    replay.hold();
    for (const to of [at(9, 40), at(8, 50), at(8, 45), at(11, 5), at(11, 10)]) {
      replay.seek(to);
      await time.advance(40);
    }
    replay.release();
    await time.advance(100);
    expect(asked).toEqual([at(10), at(11)]);
    expect(shows()).toEqual(there(at(11, 10)));
  });

  it("lets go of an hour that nobody waits for any more", async () => {
    takes = 1_000;
    open(at(10, 20));
    await time.advance(50);
    replay.seek(at(9, 5));
    await time.advance(200);
    expect(aborted).toEqual([at(10)]);
    await time.advance(1_000);
    expect(shows()).toEqual(there(at(9, 5)));
  });

  it("plays from minute to minute, with the next hour there before it is reached", async () => {
    open(at(9, 58));
    await time.advance(100);
    replay.setSpeed(60);
    replay.toggle();
    await time.advance(1_250);
    expect(shows()).toEqual(there(at(9, 59)));
    expect(asked).toEqual([at(9), at(10)]);
    await time.advance(4_000);
    expect(shows()).toEqual(there(at(10, 3)));
    replay.toggle();
    const stopped = moment;
    await time.advance(60_000);
    expect([moment, minuteAt(moment)]).toEqual([stopped, at(10, 2)]);
    expect(time.pending()).toBe(0);
  });

  it("lets durations tick within the minute", async () => {
    open(at(9, 58));
    await time.advance(100);
    replay.toggle();
    await time.advance(3_000);
    expect(moment).toBe(at(9, 58) + 3_000);
    expect(shows()).toEqual(there(at(9, 58)));
  });

  it("waits at the end of an hour for a slow server, and plays on from there", async () => {
    open(at(9, 59));
    await time.advance(100);
    takes = 10_000;
    replay.setSpeed(60);
    replay.toggle();
    await time.advance(9_000);
    expect(replay.state()).toMatchObject({ numbers: "loading", at: at(10, 1), isPlaying: true });
    await time.advance(3_000);
    expect(replay.state().numbers).toBe("there");
    expect(moment).toBeGreaterThan(at(10, 1));
    expect(moment).toBeLessThan(at(10, 4));
  });

  it("stops at the end and says so; asked to play there it looks whether there is more", async () => {
    open(at(12, 28));
    await time.advance(100);
    replay.setSpeed(60);
    replay.toggle();
    await time.advance(5_000);
    expect(replay.state()).toMatchObject({ at: at(12, 30), isPlaying: false, hasEnded: true, numbers: "there" });
    replay.toggle();
    await time.advance(200);
    expect(replay.state()).toMatchObject({ at: at(12, 30), isPlaying: false, hasEnded: true, numbers: "there" });
    written.latestMs = at(12, 33);
    replay.toggle();
    await time.advance(1_200);
    expect(replay.state()).toMatchObject({ isPlaying: true, hasEnded: false, numbers: "there" });
    expect(moment).toBeGreaterThanOrEqual(at(12, 31));
  });

  it("finds what was recorded since, where somebody wants to go beyond the end", async () => {
    open(at(12, 30));
    await time.advance(300);
    written.latestMs = at(12, 40);
    replay.seek(at(12, 31));
    await time.advance(300);
    expect(replay.state().bounds).toMatchObject({ endMs: at(12, 41) });
    expect(shows()).toEqual(there(at(12, 31)));
  });

  it("says where nothing is known, and plays through it", async () => {
    written = { ...written, gaps: [{ fromMs: at(9), toMs: at(11) }] };
    open(at(10, 30));
    await time.advance(100);
    expect(shows()).toEqual({ numbers: "nothing", waiting: null });
    expect(replay.state().shownAt).toBeNull();
    replay.seek(at(11, 1));
    await time.advance(300);
    expect(shows()).toEqual(there(at(11, 1)));
  });

  it("says that nothing is recorded at all, and looks again when told to", async () => {
    const answer = recorded(written, at(10));
    let isRecording = false;
    let requests = 0;
    replay = createReplay(
      {
        clock: time.now,
        setTimer: time.setTimer,
        clearTimer: time.clearTimer,
        request: async () => {
          requests += 1;
          return isRecording ? answer : { ...answer, earliestMs: null, latestMs: null, first: null, patches: [] };
        },
      },
      { onMinute: () => undefined, onMoment: () => undefined },
      at(10, 20),
    );
    replay.start();
    await settle();
    expect(replay.state()).toMatchObject({ bounds: null, numbers: "nothing" });
    isRecording = true;
    replay.seek(at(10, 21));
    await time.advance(5_000);
    expect(requests).toBe(1);
    replay.retry();
    await settle();
    expect(replay.state().numbers).toBe("there");
  });

  it("says why numbers could not be had, and has them when tried again", async () => {
    fails = new HttpError(500, "internal", "Something broke.");
    open(at(10, 20));
    await time.advance(100);
    expect(replay.state()).toMatchObject({ numbers: "failed", error: { status: 500 } });
    expect(asked).toHaveLength(1);
    fails = null;
    replay.retry();
    await time.advance(100);
    expect(shows()).toEqual(there(at(10, 20)));
    expect(replay.state().error).toBeNull();
  });

  it("asks for nothing and changes nothing once it is left", async () => {
    open(at(10, 20));
    replay.stop();
    await time.advance(5_000);
    expect([aborted, time.pending(), waiting]).toEqual([[at(10)], 0, undefined]);
  });
});
