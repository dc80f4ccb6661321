import { describe, expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { combine } from "@/lib/domain/combine/combine";
import { calculatedFigure } from "./calculated-figure";

const ROWS = [
  { id: "1", name: "Sales", metrics: { "accepted.today": 8, "entered.today": 10, "handling.rt": 2 } },
  { id: "2", name: "Mails", metrics: { "accepted.today": 2, "entered.today": 90, "handling.rt": 1 } },
];

function document(...calculated: { id: string; name: string; unit: string; expression: string }[]): BoardDocument {
  const read = parseDocument({ version: 1, pages: [{ id: "p", name: "Floor", rows: 12, tiles: [] }], calculated });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const BOARD = document(
  { id: "answered", name: "Answered", unit: "percentage", expression: "accepted.today / entered.today * 100" },
  { id: "ratio", name: "Not multiplied", unit: "percentage", expression: "accepted.today / entered.today" },
  { id: "broken", name: "Broken", unit: "count", expression: "accepted.today +" },
  { id: "shared", name: "Shared", unit: "ratio", expression: "accepted.today / handling.rt" },
);

function figure(id: string, rows = ROWS) {
  return calculatedFigure(id, BOARD, (key) => combine(key, rows, { of: "queues", agents: null }));
}

describe("a calculated figure of a board", () => {
  it("is calculated from figures over all rows, the same however often it is asked for", () => {
    const expected = { value: 10, unit: "percentage", problem: null, of: 2 };
    expect([figure("answered"), figure("answered")]).toEqual([expected, expected]);
    expect(figure("answered", ROWS.slice(0, 1)).value).toBe(80);
  });

  it("is none where its expression makes no sense, is measured otherwise than shown, or is gone", () => {
    expect(figure("broken")).toEqual({ value: null, unit: "count", problem: "expression", of: 0 });
    expect(figure("ratio")).toMatchObject({ value: null, unit: "percentage", problem: "expression" });
    expect(figure("nothing")).toMatchObject({ value: null, problem: "expression" });
  });

  it("tells why one of its metrics has no figure", () => {
    expect(figure("shared")).toMatchObject({ value: null, unit: "ratio", problem: "shared-agents" });
    expect(figure("shared", ROWS.slice(0, 1))).toMatchObject({ value: 4, problem: null });
  });

  it("is read anew when the board is another one", () => {
    const other = document({ id: "answered", name: "Answered", unit: "count", expression: "accepted.today + 1" });
    const value = (board: BoardDocument) =>
      calculatedFigure("answered", board, (key) => combine(key, ROWS, { of: "queues", agents: null })).value;
    expect([value(BOARD), value(other), value(BOARD)]).toEqual([10, 11, 10]);
  });
});
