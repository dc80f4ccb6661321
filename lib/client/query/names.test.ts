import { afterEach, expect, it, vi } from "vitest";
import { sampleView } from "@/lib/client/testing/sample-view";
import { CADENCE } from "./keys";
import { namesOptions } from "./options";
import { createQueryClient } from "./query-client";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("asks for a board's names once in half a minute, however often somebody looks, and keeps names alone", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const view = sampleView(3);
  const asked = vi.fn(async (_url: string) => Response.json(view));
  vi.stubGlobal("fetch", asked);
  const client = createQueryClient();
  const look = () => client.fetchQuery(namesOptions("board-1"));
  await look();
  const names = await look();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(names.queues).toEqual(view.queues.map(({ id, name }) => ({ id, name })));
  vi.setSystemTime(Date.now() + CADENCE.namesStale + 1);
  await look();
  expect(asked).toHaveBeenCalledTimes(2);
});
