import { expect, it } from "vitest";
import { createFakeCaches } from "@/lib/client/testing/fake-caches";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { sampleView, waitingOf } from "@/lib/client/testing/sample-view";
import { keptData } from "./kept-data";

it("gives back what it was given, and drops the boards that are played no more", async () => {
  const kept = keptData(createFakeCaches());
  await kept.saveState(5, sampleDisplay({ revision: 3 }));
  await kept.saveView(sampleView(4));
  expect((await kept.readState())?.state.display.revision).toBe(3);
  await kept.saveCharts("b1", "full", { trend: null, histories: [] });
  expect(waitingOf(await kept.readView("b1", "full"))).toBe(4);
  expect(await kept.readCharts("b1", "full")).toEqual({ trend: null, histories: [] });
  await kept.retain(["b1"], "full");
  expect(await kept.readCharts("b1", "full")).not.toBeNull();
  await kept.retain(["b2"], "full");
  expect(await kept.readView("b1", "full")).toBeNull();
  expect(await kept.readCharts("b1", "full")).toBeNull();
  expect((await kept.readState())?.at).toBe(5);
  await kept.forget();
  expect(await kept.readState()).toBeNull();
});

it("gives nothing that came under another privacy, and drops it with what another version kept without one", async () => {
  const caches = createFakeCaches();
  const kept = keptData(caches);
  await (await caches.open("wallboard-tv-data-1")).put(
    "/tv/kept/boards/b1",
    new Response(JSON.stringify(sampleView(3))),
  );
  await kept.saveView(sampleView(4));
  await kept.saveCharts("b1", "full", { trend: null, histories: [] });
  await kept.saveView({ ...sampleView(5), privacy: "hidden" });
  expect(waitingOf(await kept.readView("b1", "hidden"))).toBe(5);
  expect(await kept.readCharts("b1", "hidden")).toBeNull();
  expect(await kept.readView("b1", "lobby")).toBeNull();
  await kept.retain(["b1"], "hidden");
  const left = await (await caches.open("wallboard-tv-data-1")).keys();
  expect(left.map(({ url }) => new URL(url).pathname)).toEqual(["/tv/kept/boards/hidden/b1"]);
});

it("keeps nothing that comes as it forgets or later: a screen that is a display no more has no data", async () => {
  const caches = createFakeCaches();
  const kept = keptData(caches);
  const saved = kept.saveView(sampleView(4));
  const forgotten = kept.forget();
  await Promise.all([saved, forgotten, kept.saveState(5, sampleDisplay({ revision: 3 })), kept.readView("b1", "full")]);
  await kept.saveView(sampleView(5));
  expect(await kept.readView("b1", "full")).toBeNull();
  expect(await caches.keys()).toEqual([]);
});

it("reads nothing into what another version kept", async () => {
  const caches = createFakeCaches();
  const cache = await caches.open("wallboard-tv-data-1");
  await cache.put("/tv/kept/state", new Response('{"at":1,"state":{"display":{}}}'));
  await cache.put("/tv/kept/boards/full/b1", new Response("{"));
  await cache.put("/tv/kept/charts/full/b1", new Response('{"trend":{},"histories":[]}'));
  const kept = keptData(caches);
  expect(await kept.readState()).toBeNull();
  expect(await kept.readView("b1", "full")).toBeNull();
  expect(await kept.readCharts("b1", "full")).toBeNull();
});

it("does without where there is no storage, or none that works", async () => {
  for (const storage of [undefined, createFakeCaches({ isBroken: true })]) {
    const kept = keptData(storage);
    await kept.saveView(sampleView(4));
    await kept.retain([], "full");
    await kept.forget();
    expect(await kept.readView("b1", "full")).toBeNull();
  }
});
