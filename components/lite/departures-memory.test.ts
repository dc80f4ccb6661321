import { expect, it } from "vitest";
import { liveFixture } from "@/tests/support/live-fixture";
import { createDeparturesMemory } from "./departures-memory";

const NOW = Date.UTC(2026, 9, 27, 13, 26, 0);
const { view } = liveFixture("twelve", { now: NOW });
const [first, ...others] = view.queues;
const without = { ...view, queues: others };

it("tells each screen of the queues that it saw and that are gone, for half an hour, and until they are back", () => {
  const memory = createDeparturesMemory();
  expect(memory.after("tv", view, NOW)).toEqual([]);
  expect(memory.after("tv", without, NOW + 4000)).toMatchObject([
    { id: first?.id, name: first?.name, since: NOW + 4000 },
  ]);
  // A screen that never saw it has nothing to tell.
  expect(memory.after("other", without, NOW + 4000)).toEqual([]);
  expect(memory.after("tv", view, NOW + 8000)).toEqual([]);
  expect(memory.after("tv", without, NOW + 12_000)).toHaveLength(1);
  expect(memory.after("tv", without, NOW + 12_000 + 31 * 60_000)).toEqual([]);
});

it("takes nobody for gone while 8x8 does not answer", () => {
  const memory = createDeparturesMemory();
  const failing = {
    state: "failing",
    code: null,
    message: null,
    since: "2026-10-27T13:26:00Z",
    retryAt: null,
  } as const;
  const queues = { ...view.parts.queues, status: failing };
  memory.after("tv", view, NOW);
  expect(memory.after("tv", { ...without, parts: { ...view.parts, queues } }, NOW + 4000)).toEqual([]);
});
