import fc from "fast-check";
import { expect, it } from "vitest";
import { countOfGroup, GROUP_COUNTS, isGroupCount, metricOfGroupCount, readCountOfGroup } from "./group-count";
import { isAgentCount, isHistoryMetric } from "./metric";
import { RECORDED_OF_GROUPS } from "./recorded";

it("offers what is recorded of every group, and that alone", () => {
  expect(GROUP_COUNTS.map(metricOfGroupCount).toSorted()).toEqual(RECORDED_OF_GROUPS.toSorted());
  expect(GROUP_COUNTS.filter(isAgentCount)).toEqual([]);
});

it("names one group's count so that it is read back, whatever the id holds", () => {
  fc.assert(
    fc.property(fc.constantFrom(...GROUP_COUNTS), fc.string({ minLength: 1 }), (key, groupId) => {
      const metric = countOfGroup(key, groupId);
      expect(readCountOfGroup(metric)).toEqual({ metric: metricOfGroupCount(key), groupId });
      expect(isHistoryMetric(metric)).toBe(true);
      expect(isGroupCount(metric)).toBe(false);
    }),
  );
});

it("takes nothing else for one", () => {
  const others = [
    "groups.onBreak.rt",
    "groups.onBreak.rt:",
    "groups.entered.today:1",
    "onBreak.rt:1",
    "agents.break:1",
  ];
  for (const metric of others) {
    expect(readCountOfGroup(metric)).toBeNull();
    expect(isHistoryMetric(metric)).toBe(false);
  }
});
