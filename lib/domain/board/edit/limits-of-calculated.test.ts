import { describe, expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import type { ThresholdRule } from "@/lib/domain/threshold/rule";
import { setCalculated } from "./change-figures";
import { withoutLimitsOf } from "./limits-of-calculated";

const RULE: ThresholdRule = {
  direction: "below",
  near: null,
  breach: { by: "number", value: 80 },
  forMs: 0,
  recover: 0,
  hours: null,
  top: true,
};
const OWN = { use: "own", rule: RULE } as const;
const SHARE = {
  id: "c1",
  name: "Answered",
  unit: "percentage",
  expression: "accepted.today / entered.today * 100",
} as const;
const OTHER = { ...SHARE, id: "c2", name: "Lost" } as const;

function boardOf(id: string): BoardDocument {
  const measure = { of: "calculated", id, queues: { all: true } };
  const target = { by: "number", value: 90 };
  const tile = (name: string, kind: string, x: number, options: object) => ({
    id: name,
    kind,
    place: { x, y: 0, w: 4, h: 4 },
    options,
    thresholds: OWN,
  });
  const tiles = [
    tile("number", "number", 0, { measure, target }),
    tile("gauge", "gauge", 4, { measure, target, min: 50, max: 100 }),
    tile("bar", "bar", 8, { measure, target: { by: "metric", metric: "entered.today" }, max: 100 }),
    tile("grid", "heat-grid", 12, { key: `calc:${id}` }),
    {
      id: "table",
      kind: "queue-table",
      place: { x: 16, y: 0, w: 8, h: 4 },
      options: { columns: [`calc:${id}`, "entered.today"].map((column) => ({ key: column, thresholds: OWN })) },
    },
  ];
  const read = parseDocument({
    version: 1,
    pages: [{ id: "p", name: "Floor", rows: 12, tiles }],
    calculated: [SHARE, OTHER],
    thresholds: { [`calc:${id}`]: RULE, "entered.today": RULE },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const tileOf = ({ pages }: BoardDocument, name: string) => pages[0]?.tiles.find(({ id }) => id === name);

describe("a calculated metric that gets another unit", () => {
  it("loses what it was held against, and nothing else does", () => {
    const before = boardOf("c1");
    const done = setCalculated(before, { ...SHARE, unit: "count", expression: "accepted.today" });
    if (!done.ok) throw new Error(done.error.code);
    expect(Object.keys(done.value.thresholds)).toEqual(["entered.today"]);
    for (const name of ["number", "gauge", "bar", "grid"])
      expect(tileOf(done.value, name)?.thresholds, name).toEqual({ use: "inherited" });
    expect(tileOf(done.value, "number")?.options).toMatchObject({ target: { by: "none" } });
    expect(tileOf(done.value, "gauge")?.options).toMatchObject({ target: { by: "none" }, min: 0, max: null });
    expect(tileOf(done.value, "bar")?.options).toMatchObject({
      target: { by: "metric", metric: "entered.today" },
      max: null,
    });
    expect(tileOf(done.value, "table")?.options).toMatchObject({
      columns: [
        { key: "calc:c1", thresholds: { use: "inherited" } },
        { key: "entered.today", thresholds: OWN },
      ],
    });
    const again = parseDocument(JSON.parse(JSON.stringify(done.value)));
    expect(again.ok && again.value).toEqual(done.value);
  });

  it("keeps it all in the same unit, and where another metric changed", () => {
    const before = boardOf("c1");
    const renamed = setCalculated(before, { ...SHARE, name: "Answered today" });
    expect(renamed.ok && renamed.value).toEqual({
      ...before,
      calculated: [{ ...SHARE, name: "Answered today" }, OTHER],
    });
    expect(withoutLimitsOf(before, "c2")).toEqual(before);
  });
});
