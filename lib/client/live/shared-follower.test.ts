import { beforeEach, describe, expect, it } from "vitest";
import { createFakeBrowser, type FakeBrowser, type FakeTab } from "@/lib/client/testing/fake-browser";
import { sampleView, waitingPatch } from "@/lib/client/testing/sample-view";

let browser: FakeBrowser;

beforeEach(() => {
  browser = createFakeBrowser();
});

async function openLiveTab(waiting: number): Promise<FakeTab> {
  const tab = browser.openTab();
  await browser.time.advance(10);
  browser.server.stream().accept();
  browser.server.stream().send("snapshot", { now: 1, view: sampleView(waiting) }, "e-1");
  await browser.time.advance(10);
  return tab;
}

function patch(waiting: number, sequence: number): void {
  browser.server.stream().send("patch", { now: 1, patch: waitingPatch(waiting) }, `e-${sequence}`);
}

describe("tabs of one browser", () => {
  it("share one stream, and a new tab has the numbers at once", async () => {
    await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(10);
    expect(second.waiting()).toBe(3);
    expect(second.connection()).toBe("live");
    patch(4, 2);
    await browser.time.advance(10);
    expect(browser.tabs.map((tab) => tab.waiting())).toEqual([4, 4]);
    expect(browser.server.streams).toHaveLength(1);
    expect(browser.server.requests).toHaveLength(0);
  });

  it("hand the stream over when the leader closes: the next resumes, nobody sees a break", async () => {
    const first = await openLiveTab(3);
    const second = browser.openTab();
    const third = browser.openTab();
    await browser.time.advance(10);
    patch(4, 2);
    await browser.time.advance(10);
    first.follower.stop();
    await browser.time.advance(10);
    expect(browser.server.stream().url).toBe("/stream?after=e-2");
    browser.server.stream().accept();
    patch(5, 3);
    await browser.time.advance(10);
    expect([second.waiting(), third.waiting()]).toEqual([5, 5]);
    expect(second.connections).toEqual(["live"]);
    expect(browser.server.mostOpen()).toBe(1);
  });

  it("take the lead from a frozen tab, but only while somebody looks", async () => {
    const first = await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(10);
    first.freeze();
    second.setVisible(false);
    await browser.time.advance(120_000);
    expect(browser.server.streams).toHaveLength(1);
    second.setVisible(true);
    await browser.time.advance(60_000);
    expect(browser.server.streams.length).toBeGreaterThan(1);
    browser.server.stream().accept();
    patch(6, 2);
    expect(second.waiting()).toBe(6);
    first.thaw();
    await browser.time.advance(100);
    expect(browser.server.openCount()).toBe(1);
    patch(7, 3);
    await browser.time.advance(10);
    expect(first.waiting()).toBe(7);
  });

  it("find a leader that froze while they slept within seconds of waking", async () => {
    const first = await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(10);
    first.freeze();
    second.follower.check();
    await browser.time.advance(6_000);
    expect(browser.server.stream().url).toBe("/stream?after=e-1");
    expect(browser.server.streams).toHaveLength(2);
  });

  it("ask the leader to make sure when one of them woke up", async () => {
    await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(5_000);
    second.follower.check();
    await browser.time.advance(10);
    expect(browser.server.streams).toHaveLength(2);
    expect(browser.server.openCount()).toBe(1);
  });

  it("learn how the leader fares", async () => {
    await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(10);
    browser.server.stream().fail();
    await browser.time.advance(10);
    expect(second.connection()).toBe("reconnecting");
  });

  it("get the whole again when a relayed event was missed or is nonsense", async () => {
    await openLiveTab(3);
    const second = browser.openTab();
    await browser.time.advance(10);
    second.deafen(true);
    patch(4, 2);
    await browser.time.advance(10);
    second.deafen(false);
    browser.intrude({ kind: "event", event: { type: "nonsense", id: 5 } });
    browser.intrude("hello");
    patch(5, 3);
    await browser.time.advance(10);
    expect(second.waiting()).toBe(5);
    expect(browser.server.streams).toHaveLength(1);
  });

  it("never hold more than one stream however they come and go", async () => {
    const tabs: FakeTab[] = [];
    for (let round = 0; round < 24; round += 1) {
      if (round % 3 === 2) tabs.shift()?.follower.stop();
      else tabs.push(browser.openTab());
      await browser.time.advance(700);
    }
    expect(browser.server.openCount()).toBe(1);
    expect(browser.server.mostOpen()).toBe(1);
    for (const tab of tabs) tab.follower.stop();
    await browser.time.advance(10);
    expect(browser.server.openCount()).toBe(0);
    expect(browser.time.pending()).toBe(0);
  });
});
