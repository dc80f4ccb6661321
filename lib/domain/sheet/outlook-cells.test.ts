import fc from "fast-check";
import { expect, it } from "vitest";
import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import { outlookCells, readOutlook } from "./outlook-cells";

const instant = fc.integer({ min: 0, max: 2e12 });
const moment = { atMs: instant, earliestMs: instant, latestMs: fc.option(instant) };
const share = fc.integer({ min: 0, max: 100 });
const passed = fc.oneof(
  fc.constant({}),
  fc.record({ passed: fc.record({ waitMs: fc.nat(), serviceLevel: fc.option(share) }) }),
  fc.record({ passed: fc.record({ waitMs: fc.constant(null), serviceLevel: share }) }),
);
const known = fc.record({
  wait: fc.option(fc.record({ ...moment, limitMs: fc.nat(), chance: fc.option(share) })),
  serviceLevel: fc.option(fc.record({ ...moment, target: share })),
  staffing: fc.option(fc.record({ difference: fc.integer(), agents: fc.nat(), needed: fc.nat() })),
  closing: fc.option(fc.record({ expected: share, busy: share, quiet: share })),
});
const outlook: fc.Arbitrary<QueueOutlook> = fc.tuple(known, passed).map(([one, also]) => ({ ...one, ...also }));

it("comes out of its tile's cells as it went in", () => {
  fc.assert(
    fc.property(outlook, (one) => {
      expect(readOutlook({ from: "queues", ...outlookCells(one) })).toEqual(one);
    }),
  );
});
