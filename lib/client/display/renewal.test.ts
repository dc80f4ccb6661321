import { beforeEach, expect, it } from "vitest";
import { createFakeKept } from "@/lib/client/testing/fake-kept";
import { createFakeTime, type FakeTime } from "@/lib/client/testing/fake-time";
import type { KeptText } from "./kept-text";
import { createRenewal, type Renewal } from "./renewal";

const MINUTE = 60_000;
let time: FakeTime;
let kept: KeptText;
let reloads: number[];
let asked: number[];
let isHealthy: boolean;
/** What happens while the server is asked. */
let onAsked: () => void;
let isQuiet: boolean;
/** How wrong the device's clock is, ms. */
let wallError: number;

/** A page as it is right after it was loaded; what the device keeps is the same. */
function page(): Renewal {
  return createRenewal(
    {
      setTimer: time.setTimer,
      clearTimer: time.clearTimer,
      wall: () => time.now() + wallError,
      random: () => 0.5,
      isHealthy: async () => {
        asked.push(time.now());
        onAsked();
        return isHealthy;
      },
      isQuiet: () => isQuiet,
      reload: () => reloads.push(time.now()),
    },
    kept,
  );
}

beforeEach(() => {
  time = createFakeTime(1_000_000);
  kept = createFakeKept();
  reloads = [];
  asked = [];
  isHealthy = true;
  onAsked = () => undefined;
  isQuiet = true;
  wallError = 0;
});

it("waits for a server that answers well, for hours, and asks it at most twice a minute", async () => {
  isHealthy = false;
  page().want("command", "c1");
  await time.advance(120 * MINUTE);
  expect(reloads).toEqual([]);
  expect(asked.length).toBeLessThan(240);
  isHealthy = true;
  await time.advance(MINUTE);
  expect(reloads).toHaveLength(1);
});

it("leaves a screen with a breach alone, unless somebody told it to", async () => {
  isQuiet = false;
  const renewal = page();
  renewal.want("version", "two");
  renewal.want("memory", "page");
  await time.advance(30 * MINUTE);
  expect(reloads).toEqual([]);
  expect(asked).toEqual([]);
  renewal.want("command", "c1");
  await time.advance(1000);
  expect(reloads).toHaveLength(1);
});

it.each([
  ["frozen", 1],
  ["memory", 60],
  ["version", 24 * 60],
] as const)(
  "leaves it alone no longer than it may where something is breached all the time: %s",
  async (reason, minutes) => {
    isQuiet = false;
    page().want(reason, "two");
    await time.advance((minutes - 0.5) * MINUTE);
    expect(reloads).toEqual([]);
    await time.advance(MINUTE);
    expect(reloads).toHaveLength(1);
  },
);

it("waits as long anew for another version, and where a clock was put back", async () => {
  isQuiet = false;
  const renewal = page();
  renewal.want("version", "two");
  await time.advance(23 * 60 * MINUTE);
  renewal.want("version", "three");
  await time.advance(23 * 60 * MINUTE);
  expect(reloads).toEqual([]);
  wallError = -48 * 60 * MINUTE;
  await time.advance(23 * 60 * MINUTE);
  expect(reloads).toEqual([]);
  await time.advance(2 * 60 * MINUTE);
  expect(reloads).toHaveLength(1);
});

it("looks for a breach again after the server has answered", async () => {
  onAsked = () => {
    isQuiet = false;
  };
  page().want("version", "two");
  await time.advance(MINUTE);
  expect(asked).toHaveLength(1);
  expect(reloads).toEqual([]);
});

it("never loads itself in a circle: what did not help is done again ever more rarely", async () => {
  for (let round = 0; round < 400; round += 1) {
    const before = reloads.length;
    const renewal = page();
    for (let minute = 0; minute < 5 && reloads.length === before; minute += 1) {
      renewal.want("version", "two");
      renewal.want("memory", "page");
      await time.advance(MINUTE);
    }
  }
  // A day and more of a version that never comes and a memory that is always full.
  const hours = (time.now() - 1_000_000) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(reloads.length).toBeLessThan(25);
});

it("is not led in a circle by two servers of different builds that answer in turn", async () => {
  let build = "one";
  for (let round = 0; round < 400; round += 1) {
    const before = reloads.length;
    const renewal = page();
    // Whichever server rendered the page, the stream comes from the other; a while later the other way round.
    for (let minute = 0; minute < 5 && reloads.length === before; minute += 1) {
      renewal.want("version", build);
      await time.advance(MINUTE);
    }
    build = build === "one" ? "two" : "one";
  }
  expect((time.now() - 1_000_000) / 3_600_000).toBeGreaterThan(20);
  expect(reloads.length).toBeLessThan(40);
});

it("remembers no more than it needs, and reads nothing into what another version of it kept", async () => {
  kept.write("renewals", JSON.stringify({ version: { of: "zero", count: 1, at: 0 } }));
  for (let number = 0; number < 30; number += 1) {
    page().want("version", `build ${number}`);
    await time.advance(MINUTE);
  }
  expect(reloads).toHaveLength(30);
  expect(JSON.parse(kept.read("renewals") ?? "")).toHaveLength(20);
});

it("takes up another version at once, whatever came of the one before", async () => {
  page().want("version", "two");
  await time.advance(MINUTE);
  expect(reloads).toHaveLength(1);
  page().want("version", "three");
  await time.advance(MINUTE);
  expect(reloads).toHaveLength(2);
});

it("gives up what is wanted no more", async () => {
  isQuiet = false;
  const renewal = page();
  renewal.want("version", "two");
  await time.advance(MINUTE);
  renewal.unwant("version");
  isQuiet = true;
  await time.advance(10 * MINUTE);
  expect(reloads).toEqual([]);
});

it("is not held up by a clock that was put back", async () => {
  page().want("memory", "page");
  await time.advance(MINUTE);
  const before = kept.read("renewals") ?? "";
  kept.write("renewals", before.replace(/"at":\d+/, `"at":${time.now() + 1e9}`));
  page().want("memory", "page");
  await time.advance(MINUTE);
  expect(reloads).toHaveLength(2);
});
