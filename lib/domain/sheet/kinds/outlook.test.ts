import { expect, it } from "vitest";
import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import { documentWith } from "@/tests/support/documents";
import type { SheetData } from "../data";
import { evaluateSheet } from "../evaluate";
import { NO_MEMORY } from "../judging";
import { readOutlook } from "../outlook-cells";

const OUTLOOK: QueueOutlook = {
  wait: null,
  serviceLevel: null,
  staffing: { difference: -2, agents: 9, needed: 11 },
  closing: null,
};

function evaluated(
  queue: string | null,
  known: readonly "queues"[],
  outlook?: (id: string) => QueueOutlook | null,
  rest: Pick<SheetData, "recorded"> = {},
) {
  const data: SheetData = {
    ...rest,
    queues: known.length === 0 ? [] : [{ id: "sales", name: "Sales", metrics: {} }],
    agents: [],
    groups: [],
    known: new Set(known),
    isWhole: true,
    hasGroups: true,
    roster: () => null,
    inQueue: () => [],
    media: () => null,
  };
  const settings = { rules: {}, timeZone: "UTC", embedHosts: [], past: () => null, ...(outlook && { outlook }) };
  const document = documentWith({ id: "t", kind: "outlook", options: { queue } });
  const sheet = evaluateSheet(document, data, settings, NO_MEMORY, 0);
  return { ...sheet.tiles[0], rows: [...sheet.rows.queues.keys()] };
}

it("tells what is known of its queue, under the queue's name, which is all that is sent of it", () => {
  const tile = evaluated("sales", ["queues"], (id) => (id === "sales" ? OUTLOOK : null));
  expect(tile.name).toBe("Sales");
  expect(tile.metrics).toMatchObject({ from: "queues", known: 1 });
  expect(readOutlook(tile.metrics ?? {})).toEqual(OUTLOOK);
  expect(tile.rows).toEqual(["sales"]);
});

it("is silent where nothing is known", () => {
  expect(evaluated("sales", ["queues"], () => null).metrics).toEqual({ from: "queues" });
});

it("says of a moment of the past that nothing is foretold there", () => {
  const { name, metrics } = evaluated("sales", ["queues"], undefined, { recorded: new Set() });
  expect([name, metrics]).toEqual(["Sales", { problem: "not-foretold", from: "queues" }]);
});

it("says that its queue was not chosen or is gone, once that is known", () => {
  expect(evaluated(null, ["queues"]).metrics).toEqual({ problem: "nothing-chosen" });
  expect(evaluated("closed", ["queues"]).metrics).toEqual({ problem: "gone", from: "queues" });
  expect(evaluated("sales", []).metrics).toEqual({});
});
