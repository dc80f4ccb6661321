import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recorded, waitingIn } from "@/lib/client/testing/fake-recorder";
import { waitingOf } from "@/lib/client/testing/sample-view";
import { HOUR, MINUTE, minuteAt } from "./moments";
import { readRecording } from "./recording";

const FROM = Date.parse("2026-11-24T13:00:00Z");
const GAP = { fromMs: FROM + 20 * MINUTE, toMs: FROM + 30 * MINUTE };
const written = { earliestMs: FROM - 90 * MINUTE, latestMs: FROM + 5 * HOUR, gaps: [GAP] };
/** The moment at which the numbers of minute `index` of the hour are shown first. */
const ending = (index: number) => FROM + (index + 1) * MINUTE;

describe("a recording", () => {
  it("has the minute that was over at each moment, in whatever order they are looked at", () => {
    const recording = readRecording(recorded({ ...written, gaps: [] }, FROM));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HOUR - 1 }), (ms) => {
        const moment = FROM + MINUTE + ms;
        const view = recording.viewAt(moment);
        expect(waitingOf(view)).toBe(waitingIn(minuteAt(moment)));
        expect(Date.parse(view?.asOf ?? "")).toBe(minuteAt(moment) + MINUTE);
      }),
    );
  });

  it("leaves what was true before a gap standing, with its own age", () => {
    const recording = readRecording(recorded(written, FROM));
    const before = recording.viewAt(ending(19));
    expect(recording.viewAt(ending(29))).toBe(before);
    expect(Date.parse(before?.asOf ?? "")).toBe(GAP.fromMs);
    expect(waitingOf(recording.viewAt(ending(30)))).toBe(waitingIn(FROM + 30 * MINUTE));
  });

  it("has nothing before anything is known, and then the whole", () => {
    const recording = readRecording(recorded({ ...written, earliestMs: FROM + 10 * MINUTE, gaps: [] }, FROM));
    expect(recording.viewAt(ending(9))).toBeNull();
    expect(waitingOf(recording.viewAt(ending(10)))).toBe(waitingIn(FROM + 10 * MINUTE));
  });

  it("ends with what was written down when it was asked for", () => {
    const running = readRecording(recorded({ ...written, latestMs: FROM + 12 * MINUTE }, FROM));
    expect(running).toMatchObject({ isWhole: false, readyUntil: ending(13) });
    const whole = readRecording(recorded(written, FROM));
    expect(whole).toMatchObject({ isWhole: true, readyUntil: FROM + HOUR + MINUTE });
  });

  it("has the sixty minutes before each moment", () => {
    const recording = readRecording(recorded(written, FROM));
    const trend = recording.trendAt(ending(40));
    expect(trend.minutes).toHaveLength(60);
    expect(trend.minutes[0]).toBe(FROM - 19 * MINUTE);
    expect(trend.minutes[59]).toBe(FROM + 40 * MINUTE);
    expect(trend.total.waiting[59]).toBe(waitingIn(FROM + 40 * MINUTE));
    expect(trend.waitingByQueue.q1?.[39]).toBeNull();
    expect(recording.trendAt(ending(40) + 1000)).toBe(trend);
  });
});
