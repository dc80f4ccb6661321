import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { createQueryClient } from "@/lib/client/query/query-client";
import { sampleView } from "@/lib/client/testing/sample-view";
import { viewSource } from "./view-source";

const SCOPE = { boardId: "b1" };
const KEY = keys.live(SCOPE);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells every listener of each new view through one observer of the cache", async () => {
  const client = createQueryClient();
  const first = vi.fn();
  const second = vi.fn();
  const stopFirst = viewSource(client, SCOPE).subscribe(first);
  const stopSecond = viewSource(client, { boardId: "b1" }).subscribe(second);
  const view = sampleView(1);
  client.setQueryData(KEY, view);
  expect(viewSource(client, SCOPE).view()).toBe(view);
  await vi.runAllTimersAsync();
  expect(second).toHaveBeenCalledTimes(1);
  expect(first).toHaveBeenCalledTimes(1);
  expect(client.getQueryCache().find({ queryKey: KEY })?.getObserversCount()).toBe(1);

  stopFirst();
  client.setQueryData(KEY, sampleView(2));
  await vi.runAllTimersAsync();
  expect(second).toHaveBeenCalledTimes(2);
  expect(first).toHaveBeenCalledTimes(1);

  stopSecond();
  stopSecond();
  expect(client.getQueryCache().find({ queryKey: KEY })?.getObserversCount()).toBe(0);
});

it("can be listened to again, and reads what the cache holds meanwhile", async () => {
  const client = createQueryClient();
  const source = viewSource(client, SCOPE);
  expect(source.view()).toBeUndefined();
  source.subscribe(() => undefined)();
  client.setQueryData(KEY, sampleView(1));
  expect(source.view()).toBe(client.getQueryData(KEY));
  const heard = vi.fn();
  const stop = source.subscribe(heard);
  client.setQueryData(KEY, sampleView(2));
  await vi.runAllTimersAsync();
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  client.clear();
  expect(source.view()).toBeUndefined();
});

it("tells once of views that come in one go", async () => {
  const client = createQueryClient();
  const source = viewSource(client, SCOPE);
  const seen: unknown[] = [];
  const stop = source.subscribe(() => seen.push(source.view()));
  const last = sampleView(3);
  for (const view of [sampleView(1), sampleView(2), last]) client.setQueryData(KEY, view);
  expect(seen).toEqual([]);
  await vi.runAllTimersAsync();
  expect(seen).toEqual([last]);
  stop();
});
