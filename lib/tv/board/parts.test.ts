import { describe, expect, it } from "vitest";
import { boardScreen } from "@/components/lite/screen/board-screen";
import { screenOf } from "@/components/lite/screen/screen";
import { wirePart } from "@/components/lite/screen/wire";
import type { LiveView } from "@/lib/contracts/live";
import { liteWords } from "@/tests/support/lite-board";
import { liveFixture } from "@/tests/support/live-fixture";
import { standing } from "./parts";

/** Lists turn their pages every ten seconds. */
const NOW = Date.UTC(2026, 9, 27, 13, 26, 0);
const { view: whole, trend } = liveFixture("picture", { now: NOW });
/** Without the queue whose customer comes near the limit in these seconds. */
const view = { ...whole, queues: whole.queues.filter(({ name }) => name !== "Priority Care") };
const means = await liteWords("en");

function drawn(of: LiveView, now: number): ReadonlyMap<string, string> {
  const parts = boardScreen(
    { view: of, trend, histories: new Map(), now, ...means, imageAt: (asset) => asset },
    {
      screen: screenOf({ width: 1920, height: 1080 }, null, null),
      pageId: null,
      turning: { next: { name: "Next", at: NOW + 60_000 }, since: NOW, isTakeover: false, display: "Hall", now },
      gone: [],
      failed: (cause) => expect.fail(String(cause)),
    },
  );
  return new Map(parts.map((part) => [part.id, standing(wirePart(part).html)]));
}

/** Parts that differ between two drawings, by id. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...after].filter(([id, html]) => before.get(id) !== html).map(([id]) => id);
}

describe("what is touched on a screen", () => {
  it("is nothing where only time has passed: durations, ages and clocks go on by themselves", () => {
    expect(changed(drawn(view, NOW), drawn(view, NOW + 1000))).toEqual([]);
  });

  it("is nothing where the same numbers were taken anew", () => {
    const later = (part: LiveView["parts"]["queues"]) => ({
      ...part,
      asOf: part.asOf === null ? null : new Date(Date.parse(part.asOf) + 5000).toISOString(),
    });
    const { queues, agents, groups } = view.parts;
    const parts = { queues: later(queues), agents: later(agents), groups: later(groups) };
    const ticked = JSON.parse(JSON.stringify(view, ticking)) as LiveView;
    expect(changed(drawn(view, NOW), drawn({ ...ticked, parts }, NOW + 5000))).toEqual([]);
  });

  it("is the one tile whose number is another, and the headline", () => {
    const [first, ...rest] = view.queues;
    if (first === undefined) throw new Error("no queue");
    const queues = [{ ...first, metrics: { ...first.metrics, "waitingAgents.rt": 99, "handling.rt": 77 } }, ...rest];
    expect(changed(drawn(view, NOW), drawn({ ...view, queues }, NOW))).toEqual([`queue ${first.id}`]);
  });
});

/** Waits and times in a state as they are five seconds on. */
function ticking(key: string, value: unknown): unknown {
  const ticks = key === "interactionsLongestWaitInQueue.rt" || key === "timeOnStatus.rt";
  return ticks && typeof value === "number" && value > 0 ? value + 5000 : value;
}
