import { describe, expect, it } from "vitest";
import { remembered, rowNow } from "@/components/metric/row-now";
import { queueModel } from "@/components/tiles/queue/queue-model";
import { liveFixture } from "@/tests/support/live-fixture";
import { rememberedQueue } from "./remembered-queue";

describe("rememberedQueue", () => {
  it("keeps every number of the last row, says when it was true, and lets nothing run", () => {
    const now = Date.parse("2026-03-04T13:26:10Z");
    const { view } = liveFixture("picture", { now });
    for (const { id } of view.queues) {
      const row = rowNow(view, "queues", id, now);
      const before = queueModel(view, id, now);
      if (row === undefined || row === null || before === null) throw new Error("the fixture has this queue");
      const after = rememberedQueue(remembered(row, now));
      const { wait, age, asOf, ...numbers } = before;
      expect(after).toMatchObject(numbers);
      expect([age, asOf]).toEqual(["live", null]);
      expect(after).toMatchObject({ age: "old", asOf: row.age.asOf });
      expect(after.wait).toEqual(wait !== null && "since" in wait ? { ms: now - wait.since } : wait);
    }
  });
});
