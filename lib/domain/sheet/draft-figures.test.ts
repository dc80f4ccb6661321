import { describe, expect, it } from "vitest";
import type { BoardDocument } from "@/lib/domain/board/document";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { needsOfDocument } from "@/lib/domain/board/tile-facts";
import type { SheetData, SheetSettings } from "./data";
import { draftFigureId, draftFigureName, withDraftFigures } from "./draft-figures";
import { evaluateSheet } from "./evaluate";
import { readFigure } from "./figure";
import { NO_MEMORY } from "./judging";

const ANSWERED = {
  id: "c1",
  name: "Answered",
  unit: "percentage",
  expression: "accepted.today / entered.today * 100",
} as const;
const BROKEN = { id: "c2", name: "Half", unit: "count", expression: "accepted.today +" } as const;
const DOCUMENT: BoardDocument = { ...emptyDocument("p", "Floor"), calculated: [ANSWERED, BROKEN] };

const DATA: SheetData = {
  queues: [
    { id: "q1", name: "Sales", metrics: { "accepted.today": 30, "entered.today": 40 } },
    { id: "q2", name: "Support", metrics: { "accepted.today": 10, "entered.today": 60 } },
  ],
  agents: [],
  groups: [],
  known: new Set(["queues"]),
  isWhole: true,
  hasGroups: true,
  roster: () => null,
  inQueue: () => [],
  media: () => null,
};
const SETTINGS: SheetSettings = { rules: {}, timeZone: "UTC", embedHosts: [], past: () => null };

describe("the figures of a board that is being designed", () => {
  it("are those of every calculated metric over all queues, named by what they are calculated from", () => {
    const { tiles, rows } = evaluateSheet(withDraftFigures(DOCUMENT), DATA, SETTINGS, NO_MEMORY, 0);
    expect(tiles.map(({ id, name }) => [id, name])).toEqual([
      [draftFigureId("c1"), draftFigureName(ANSWERED)],
      [draftFigureId("c2"), draftFigureName(BROKEN)],
    ]);
    expect(readFigure(tiles[0]?.metrics ?? {})).toMatchObject({ value: 40, unit: "percentage", problem: null });
    expect(readFigure(tiles[1]?.metrics ?? {})).toMatchObject({ value: null, problem: "expression" });
    expect(rows.queues.size).toBe(0);
  });

  it("are asked for although no tile shows them", () => {
    const needs = needsOfDocument({ document: withDraftFigures(DOCUMENT), tenant: {} });
    expect(needs.queues).toEqual(expect.arrayContaining(["accepted.today", "entered.today"]));
  });

  it("leave a document without calculations as it is", () => {
    const plain = emptyDocument("p", "Floor");
    expect(withDraftFigures(plain)).toBe(plain);
  });
});
