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
  await kept.saveCharts("b1", { trend: null, histories: [] });
  expect(waitingOf(await kept.readView("b1"))).toBe(4);
  expect(await kept.readCharts("b1")).toEqual({ trend: null, histories: [] });
  await kept.retain(["b1"]);
  expect(await kept.readCharts("b1")).not.toBeNull();
  await kept.retain(["b2"]);
  expect(await kept.readView("b1")).toBeNull();
  expect(await kept.readCharts("b1")).toBeNull();
  expect((await kept.readState())?.at).toBe(5);
  await kept.forget();
  expect(await kept.readState()).toBeNull();
});

it("keeps nothing that comes as it forgets or later: a screen that is a display no more has no data", async () => {
  const caches = createFakeCaches();
  const kept = keptData(caches);
  const saved = kept.saveView(sampleView(4));
  const forgotten = kept.forget();
  await Promise.all([saved, forgotten, kept.saveState(5, sampleDisplay({ revision: 3 })), kept.readView("b1")]);
  await kept.saveView(sampleView(5));
  expect(await kept.readView("b1")).toBeNull();
  expect(await caches.keys()).toEqual([]);
});

it("reads nothing into what another version kept", async () => {
  const caches = createFakeCaches();
  const cache = await caches.open("wallboard-tv-data-1");
  await cache.put("/tv/kept/state", new Response('{"at":1,"state":{"display":{}}}'));
  await cache.put("/tv/kept/boards/b1", new Response("{"));
  await cache.put("/tv/kept/charts/b1", new Response('{"trend":{},"histories":[]}'));
  const kept = keptData(caches);
  expect(await kept.readState()).toBeNull();
  expect(await kept.readView("b1")).toBeNull();
  expect(await kept.readCharts("b1")).toBeNull();
});

it("does without where there is no storage, or none that works", async () => {
  for (const storage of [undefined, createFakeCaches({ isBroken: true })]) {
    const kept = keptData(storage);
    await kept.saveView(sampleView(4));
    await kept.retain([]);
    await kept.forget();
    expect(await kept.readView("b1")).toBeNull();
  }
});
