import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readId, readValue } from "./value";

const SEEN_AS = ["count", "milliseconds", "percentage", "target", "timestamp", "text", "list", "shape"] as const;

describe("a metric's value", () => {
  it.each([
    [0, 0],
    ["0", 0],
    ["12.5", 12.5],
    [" 7 ", 7],
    ["1e3", 1000],
    [-0, 0],
    [[5], 5],
    [{ value: "5" }, 5],
    ["", null],
    ["n/a", null],
    ["NaN", null],
    ["Infinity", null],
    ["0x10", null],
    [-1, null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
    [[], null],
    [[1, 2], null],
  ])("as a number: %j is %j", (raw, value) => {
    for (const kind of ["count", "milliseconds", "percentage", "target"] as const) {
      expect(readValue(raw, kind)).toBe(value);
    }
  });

  it.each([
    ["15", "15"],
    [15, "15"],
    ["  Lunch\u0000\n break ", "Lunch break"],
    ["<b>O'Brien</b>", "<b>O'Brien</b>"],
    ["休憩", "休憩"],
    ["a\u202eb", "ab"],
    ["\ud800x", "x"],
    ["", null],
    [" \t", null],
    [null, null],
    [{}, null],
    [["Available"], "Available"],
  ])("as text: %j is %j", (raw, value) => {
    expect(readValue(raw, "text")).toBe(value);
  });

  it("cuts text at 200 characters without halving one", () => {
    expect(readValue("x".repeat(1000), "text")).toHaveLength(200);
    expect(readValue("😀".repeat(1000), "text")).toBe("😀".repeat(200));
  });

  it.each([
    ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z"],
    ["2026-03-01T12:00:00.123+02:00", "2026-03-01T10:00:00.123Z"],
    ["2026-03-01T12:00:00+0200", "2026-03-01T10:00:00.000Z"],
    ["2026-03-01T12:00-04:00", "2026-03-01T16:00:00.000Z"],
    ["2026-03-01T12:00:00", "2026-03-01T12:00:00.000Z"],
    [1772366400000, "2026-03-01T12:00:00.000Z"],
    ["1772366400000", "2026-03-01T12:00:00.000Z"],
    [1772366400, "2026-03-01T12:00:00.000Z"],
    ["yesterday", null],
    ["", null],
    [0, null],
    [1e300, null],
    [null, null],
  ])("as a timestamp: %j is %j", (raw, value) => {
    expect(readValue(raw, "timestamp")).toBe(value);
  });

  it.each([
    [[], []],
    [[{ id: "101", name: "Sales", count: 2 }], [{ id: "101", name: "Sales", count: 2 }]],
    [[{ id: 101, name: "Sales", count: "2" }], [{ id: "101", name: "Sales", count: 2 }]],
    [[{ id: null, name: "PHONE", count: 1 }, 7, null, {}], [{ id: null, name: "PHONE", count: 1 }]],
    [[{ id: "101" }], [{ id: "101", name: "101", count: 1 }]],
    [["CHAT"], [{ id: null, name: "CHAT", count: 1 }]],
    [{ id: "1", name: "Sales", count: 3 }, [{ id: "1", name: "Sales", count: 3 }]],
    [
      { PHONE: 1, CHAT: "2" },
      [
        { id: null, name: "PHONE", count: 1 },
        { id: null, name: "CHAT", count: 2 },
      ],
    ],
    ['[{"id":"1","name":"Sales","count":3}]', [{ id: "1", name: "Sales", count: 3 }]],
    ["[", null],
    [null, null],
    [5, null],
  ])("as a list: %j is %j", (raw, value) => {
    expect(readValue(raw, "list")).toEqual(value);
  });

  it.each([
    [-3.5, -3.5],
    ["12", 12],
    ["007", "007"],
    ["123456789012345678901", "123456789012345678901"],
    ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z"],
    ["Green", "Green"],
    [true, "true"],
    [[{ id: "1", name: "A", count: 1 }], [{ id: "1", name: "A", count: 1 }]],
    [null, null],
  ])("of a metric nobody listed: %j is %j", (raw, value) => {
    expect(readValue(raw, "shape")).toEqual(value);
  });

  it("never throws, and is always of the declared type", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...SEEN_AS), (raw, kind) => {
        const value = readValue(raw, kind);
        if (value === null) return true;
        if (kind === "text" || kind === "timestamp") return typeof value === "string";
        if (kind === "list") return Array.isArray(value);
        return kind === "shape" ? true : typeof value === "number" && value >= 0 && Number.isFinite(value);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every number through its text", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (number) => {
        expect(readValue(String(number), "count")).toBe(number + 0);
      }),
    );
  });
});

describe("an id", () => {
  it.each([
    ["101", "101"],
    [101, "101"],
    [0, "0"],
    [" ag1 ", "ag1"],
    ["", null],
    [null, null],
    [{}, null],
    [Number.NaN, null],
  ])("%j is %j", (raw, id) => {
    expect(readId(raw)).toBe(id);
  });
});
