import { expect, it } from "vitest";
import { type ReplayStep, type ReplayView, replayView } from "./replay";
import { type ReplayQuery, replayQuery } from "./replay-query";

const EMPTY_TREND = {
  minutes: [],
  total: { waiting: [], longestWait: [], entered: [], answered: [], abandoned: [], serviceLevel: [], available: [] },
  waitingByQueue: {},
};
const steps: ReplayStep[] = [null, { patch: {} }, { patch: { asOf: "2026-11-24T14:32:59.999Z" } }];
const answer: ReplayView = {
  zone: "Europe/London",
  earliestMs: null,
  latestMs: null,
  gaps: [{ fromMs: 0, toMs: 60_000 }],
  fromMs: 0,
  minutes: 4,
  first: null,
  patches: steps,
  trend: EMPTY_TREND,
};

it("tells apart a patch, a whole view and a minute in which nothing was written down", () => {
  expect(replayView.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  expect(replayView.safeParse({ ...answer, patches: [{ view: {} }] }).success).toBe(false);
});

it.each<[Record<string, string>, ReplayQuery | string[]]>([
  [
    { from: "1764000000000", minutes: "60" },
    { from: 1_764_000_000_000, minutes: 60 },
  ],
  [
    { from: "0", minutes: "1" },
    { from: 0, minutes: 1 },
  ],
  [{ from: "1764000000001", minutes: "1" }, ["from"]],
  [{ from: "-60000", minutes: "61" }, ["from", "minutes"]],
  [{ from: "1e9", minutes: "0" }, ["from", "minutes"]],
  [{ minutes: "1.5" }, ["from", "minutes"]],
])("reads %j", (address, expected) => {
  const read = replayQuery.safeParse(address);
  expect(read.success ? read.data : read.error.issues.map(({ path }) => path.join("."))).toEqual(expected);
});
