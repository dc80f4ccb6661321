import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDocument } from "@/tests/support/board-documents";
import { anyEdit, edited } from "@/tests/support/board-edits";
import type { BoardDocument } from "./document";
import { emptyDocument } from "./empty-document";
import { absorb, type History, record, redo, startHistory, undo } from "./history";

const named = (name: string): BoardDocument => emptyDocument("p1", name);
const nameOf = ({ present }: History) => present.pages[0]?.name;

function times(count: number, step: (history: History) => History, history: History): History {
  return Array.from({ length: count }).reduce<History>((current) => step(current), history);
}

describe("undo and redo", () => {
  it("are exact, whatever was done", () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { maxLength: 8 }), (document, edits) => {
        let history = startHistory(document);
        for (const [index, edit] of edits.entries())
          history = record(history, edited(history.present, [edit], `n${index}`));
        const steps = history.past.length;
        const undone = times(steps, undo, history);
        expect(undone.present).toBe(document);
        expect(undo(undone)).toBe(undone);
        const redone = times(steps, redo, undone);
        expect(redone.present).toBe(history.present);
        expect(redo(redone)).toBe(redone);
        expect(redone.past).toEqual(history.past);
      }),
    );
  });

  it("go back a hundred steps", () => {
    let history = startHistory(named("0"));
    for (let step = 1; step <= 150; step += 1) history = record(history, named(String(step)));
    expect(nameOf(times(100, undo, history))).toBe("50");
    expect(nameOf(times(101, undo, history))).toBe("50");
  });

  it("forget what was undone once something else is done", () => {
    const history = record(undo(record(startHistory(named("a")), named("b"))), named("c"));
    expect(nameOf(redo(history))).toBe("c");
    expect(nameOf(undo(history))).toBe("a");
  });

  it("take a word back whole, and what was typed after something else not with it", () => {
    let history = startHistory(named("a"));
    for (const name of ["b", "be", "ber"]) history = record(history, named(name), "name of p1");
    history = record(history, named("x"), "name of p2");
    history = record(undo(history), named("berl"), "name of p1");
    expect(nameOf(undo(history))).toBe("ber");
    expect(nameOf(undo(undo(history)))).toBe("a");
  });

  it("have no step for a change that is none", () => {
    const history = startHistory(named("a"));
    expect(record(history, named("a"))).toBe(history);
  });

  it("take one's own changes back and leave somebody else's", () => {
    const rowsOf = (rows: number, name: string) => ({
      ...named(name),
      pages: [{ id: "p1", name, rows, tiles: [] }],
    });
    const base = rowsOf(12, "a");
    const history = absorb(record(startHistory(base), rowsOf(12, "mine")), base, rowsOf(20, "a"));
    expect(history.present).toEqual(rowsOf(20, "mine"));
    expect(undo(history).present).toEqual(rowsOf(20, "a"));
  });
});
