import { beforeAll, describe, expect, it } from "vitest";
import type { LiteBoard } from "@/components/lite/board";
import { outlookCells } from "@/lib/domain/sheet/outlook-cells";
import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import { liteWords } from "@/tests/support/lite-board";
import { outlookLines } from "./outlook-lines";

const NOW = Date.UTC(2026, 10, 25, 12);
const ALL = ["breach", "staffing", "closing"] as const;
const NONE: QueueOutlook = { wait: null, serviceLevel: null, staffing: null, closing: null };
const wait = { atMs: NOW + 42_000, earliestMs: NOW + 42_000, latestMs: null, limitMs: 60_000, chance: 62.6 };
const level = { atMs: NOW + 240_000, earliestMs: NOW + 120_000, latestMs: NOW + 540_000, target: 80 };

let words: LiteBoard["words"];
beforeAll(async () => {
  words = (await liteWords("en")).words;
});
const said = (outlook: QueueOutlook, now = NOW) =>
  outlookLines({ known: 1, ...outlookCells(outlook) }, ALL, { now, locale: "en-GB", t: words.tiles });

describe("what a tile says of what comes next", () => {
  it("is nothing before anything is known, and that no limit is near once that is", () => {
    expect(outlookLines({}, ALL, { now: NOW, locale: "en-GB", t: words.tiles })).toEqual([]);
    expect(said(NONE).map(({ part, isNear }) => [part, isNear])).toEqual([["breach", false]]);
  });

  it("tells the limit that is passed first, by the second or with its span", () => {
    expect(said({ ...NONE, wait, serviceLevel: level })[0]).toMatchObject({
      text: "≈ 0:42",
      notes: ["longest wait over 1:00, 63% likely", "over 1:00, 63% likely"],
      isNear: true,
    });
    expect(said({ ...NONE, wait: { ...wait, chance: null } })[0]?.notes).toEqual(["longest wait passes 1:00"]);
    expect(said({ ...NONE, serviceLevel: level })[0]).toMatchObject({
      text: "≈ 4 min",
      notes: ["service level below 80% · 2–9 min", "below 80% · 2–9 min"],
    });
    expect(said({ ...NONE, serviceLevel: { ...level, latestMs: null } })[0]?.notes[0]).toBe("service level below 80%");
    // What has come is not told to be far.
    expect(said({ ...NONE, wait }, NOW + 60_000)[0]?.text).toBe("any moment");
  });

  it("never says that no breach is in sight of a limit that is passed already", () => {
    const passed = { waitMs: 60_000, serviceLevel: 80 };
    expect(said({ ...NONE, passed })[0]).toMatchObject({
      text: "Limit passed",
      notes: ["longest wait over 1:00"],
      isNear: true,
    });
    expect(said({ ...NONE, passed: { ...passed, waitMs: null } })[0]?.notes).toEqual(["service level below 80%"]);
    // What is still to come goes before: something can be done about it.
    expect(said({ ...NONE, wait, passed: { ...passed, waitMs: null } })[0]?.text).toBe("≈ 0:42");
  });

  it("tells agents short, spare and enough, and leaves out what too little is known of", () => {
    const staffing = (difference: number) => ({ ...NONE, staffing: { difference, agents: 9.25, needed: 11 } });
    expect(said(staffing(-2))[1]).toMatchObject({
      text: "2 agents short",
      notes: ["9.3 there, 11 needed"],
      isNear: true,
    });
    expect(said(staffing(1))[1]).toMatchObject({ text: "1 agent spare", isNear: false });
    expect(said(staffing(0))[1]).toMatchObject({ text: "Enough agents", isNear: false });
    expect(said({ ...NONE, closing: { expected: 83, busy: 78, quiet: 86 } })[1]).toMatchObject({
      text: "≈ 83%",
      notes: ["service level at close (78% to 86%)", "in SLA at close (78% to 86%)", "at close (78% to 86%)"],
    });
  });
});
