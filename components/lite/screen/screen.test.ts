import { describe, expect, it } from "vitest";
import { liteWords, readText } from "@/tests/support/lite-board";
import { liveFixture } from "@/tests/support/live-fixture";
import { boardScreen } from "./board-screen";
import { screenOf, windowOf } from "./screen";

const NOW = Date.UTC(2026, 9, 27, 13, 26, 0);
const { view, trend } = liveFixture("twelve", { now: NOW });
const means = await liteWords("en");
const FAR = { diagonalInches: 43, distanceM: 6 };

function drawn(
  screen: ReturnType<typeof screenOf>,
  gone: Parameters<typeof boardScreen>[1]["gone"] = [],
  now = NOW,
  shown = view,
) {
  return boardScreen(
    { view: shown, trend, histories: new Map(), now, ...means, imageAt: (asset) => asset },
    {
      ...{ screen, pageId: null, gone },
      turning: {
        next: { name: "Tomorrow", at: NOW + 65_000 },
        since: NOW - 65_000,
        isTakeover: false,
        display: "Hall",
        now: NOW,
      },
      failed: (cause) => expect.fail(String(cause)),
    },
  );
}

describe("a lite board's screen", () => {
  it.each([
    ["a wall", { width: 1920, height: 1080 }],
    ["4K", { width: 3840, height: 2160 }],
    ["an upright screen", { width: 1080, height: 1920 }],
  ])("stands within %s, however large it is drawn", (_, window) => {
    for (const set of [null, FAR, { diagonalInches: 98, distanceM: 2 }, { diagonalInches: 32, distanceM: 20 }]) {
      const screen = screenOf(window, set, null);
      for (const { id, box } of drawn(screen)) {
        expect(box.width, id).toBeGreaterThan(0);
        expect(box.height, id).toBeGreaterThan(0);
        expect(box.x + box.width, id).toBeLessThanOrEqual(screen.width + 1e-6);
        expect(box.y + box.height, id).toBeLessThanOrEqual(screen.height + screen.bar + 1e-6);
      }
    }
  });

  it("is drawn larger for 43 inches seen from six metres than from two", () => {
    const at = (distanceM: number) => screenOf({ width: 1920, height: 1080 }, { ...FAR, distanceM }, null).scale;
    expect(at(6)).toBeGreaterThan(at(2) * 1.4);
  });

  it("says below the board what is next and when, and which display it is", () => {
    const bar = drawn(screenOf(windowOf(1920, 1080), null, null)).find(({ id }) => id === "bar");
    expect(
      readText(bar?.markup.text ?? "")
        .trim()
        .split(/\s*\n\s*/),
    ).toEqual(["Next", "Tomorrow", "1:05", "Hall"]);
  });

  it.each([
    ["stale", 30_000, /^\d+ s old$/],
    ["old", 90_000, /^as of \d\d:\d\d$/],
  ] as const)("says of every part of a board that makes itself how old it is once it is %s", (age, after, word) => {
    // Eight queues have room for all of it, one of them for no word beside its name.
    const queues = view.queues
      .slice(0, 8)
      .map((queue, index) => (index === 0 ? { ...queue, name: "Technical Support, Tier 2" } : queue));
    const parts = drawn(screenOf(windowOf(1920, 1080), null, null), [], NOW + after, { ...view, queues });
    const aging = parts.filter(({ markup }) => markup.text.includes(" data-live="));
    const names = aging.map(({ id }) => id.replace(/ .*/, ""));
    expect(new Set(names)).toEqual(new Set(["headline", "queue", "agents", "hour"]));
    for (const { id, markup } of aging) {
      expect(/ age-(\w+)/.exec(markup.text)?.[1], id).toBe(age);
      // In the head or, where that has no room for the word, in the foot.
      const isInHead = /age-mark plain "/.test(markup.text);
      expect(isInHead !== markup.text.includes('class="untold"'), id).toBe(true);
      if (id === `queue ${queues[0]?.id}`) expect(isInHead).toBe(false);
      const said = /<span class="word" data-aged="\d+"[^>]*>([^<]*)</.exec(markup.text)?.[1];
      expect(said, id).toMatch(word);
    }
  });

  it("tells of a queue that left in its place", () => {
    const gone = [{ id: "left", name: "Night shift", since: NOW - 60_000, index: 1 }];
    const parts = drawn(screenOf(windowOf(1920, 1080), null, null), gone).filter(({ id }) => id.startsWith("queue "));
    expect(parts[1]?.id).toBe("queue left");
    expect(readText(parts[1]?.markup.text ?? "")).toMatch(/Night shift[\s\S]*No longer reported/);
    expect(parts).toHaveLength(13);
  });

  it("keeps the times of its chart where what is wrong takes of the chart's room", () => {
    const failing = liveFixture("failing", { now: NOW }).view;
    const parts = drawn(screenOf(windowOf(1920, 1080), null, null), [], NOW, failing);
    expect(parts.map(({ id }) => id)).toContain("trouble");
    const hour = readText(parts.find(({ id }) => id === "hour")?.markup.text ?? "");
    expect(hour.match(/^\d\d:\d\d$/gm)?.length).toBeGreaterThan(3);
  });

  it("says that nobody is here only where that is known", () => {
    const said = (asOf: string | null) => {
      const { agents } = view.parts;
      const shown = { ...view, agents: [], parts: { ...view.parts, agents: { ...agents, asOf } } };
      const parts = drawn(screenOf(windowOf(1920, 1080), null, null), [], NOW, shown);
      return readText(parts.find(({ id }) => id === "agents")?.markup.text ?? "").replace(/\s*\n\s*/g, "\n");
    };
    expect(said(view.parts.agents.asOf)).toContain("Nobody is logged in");
    expect(said(null)).not.toContain("Nobody");
  });

  it("says what its chart's colours are below what is said beside its name, upright and seen from near, too", () => {
    const near = screenOf(windowOf(1080, 1920), { diagonalInches: 55, distanceM: 2 }, null);
    const hour = drawn(near).find(({ id }) => id === "hour")?.markup.text ?? "";
    expect(hour.indexOf("panel-head")).toBeGreaterThan(-1);
    expect(hour.slice(0, hour.indexOf("</div>"))).not.toContain("legend");
  });

  it("reads nonsense as a usual screen", () => {
    expect(windowOf(Number.NaN, 0)).toEqual({ width: 1920, height: 1080 });
  });
});
