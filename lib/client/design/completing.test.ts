import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueMetrics } from "@/lib/domain/expression/known";
import { anyText } from "@/tests/support/expressions";
import { type Completing, closed, startCompleting, stepped, taken, typed } from "./completing";

const KNOWN = queueMetrics(({ base }) => (base === "accepted" ? "Angenommene" : ""));

const marked = ({ offered, marked: index }: Completing) => offered[index]?.text ?? null;

/** Takes what is marked. */
function entered(state: Completing): Completing {
  const completion = state.offered[state.marked];
  if (completion === undefined) throw new Error("Nothing is marked.");
  return taken(state, completion);
}

describe("completing what is typed", () => {
  it("marks the likeliest once a word was begun, by its key or by its name", () => {
    expect(marked(typed("accepted.", 9, KNOWN))).toBe("accepted.int-15m");
    expect(marked(typed("angen", 5, KNOWN))).toBe("accepted.int-15m");
    expect(marked(typed("", 0, KNOWN))).toBeNull();
    expect(marked(typed("accepted.today ", 15, KNOWN))).toBeNull();
  });

  it("walks what is offered around its ends, and offers it where nothing was", () => {
    const open = typed("accepted.", 9, KNOWN);
    const down = stepped(stepped(open, 1, KNOWN), 1, KNOWN);
    expect(marked(down)).toBe("accepted.today");
    expect(stepped(down, 1, KNOWN).marked).toBe(3 % down.offered.length);
    expect(stepped(open, -1, KNOWN).marked).toBe(open.offered.length - 1);
    const asked = stepped(startCompleting(""), 1, KNOWN);
    expect(asked.offered.length).toBeGreaterThan(10);
    expect(asked.marked).toBe(0);
  });

  it("writes a whole calculation by a few letters and Enter", () => {
    let state = entered(stepped(stepped(typed("acc", 3, KNOWN), 1, KNOWN), 1, KNOWN));
    expect(state.offered).toEqual([]);
    const more = `${state.text} / entered.t`;
    state = entered(typed(more, more.length, KNOWN));
    expect(state.text).toMatch(/^accepted\S* \/ entered\.today$/);
    expect(state.cursor).toBe(state.text.length);
  });

  it("goes on within a function's parentheses", () => {
    const state = entered(typed("max", 3, KNOWN));
    expect([state.text, state.cursor]).toEqual(["max()", 4]);
  });

  it("offers nothing any more once it was closed", () => {
    expect(closed(typed("acc", 3, KNOWN))).toEqual({ text: "acc", cursor: 3, offered: [], marked: -1 });
    expect(closed(typed("acc", 3, KNOWN), 1).cursor).toBe(1);
  });

  it("leaves everything else as it stands, whatever was typed", () => {
    fc.assert(
      fc.property(anyText, fc.nat(600), fc.nat(40), (text, drawn, steps) => {
        const cursor = Math.min(drawn, text.length);
        let state = stepped(typed(text, cursor, KNOWN), 1, KNOWN);
        for (let step = 0; step < steps; step += 1) state = stepped(state, 1, KNOWN);
        const completion = state.offered[state.marked];
        if (completion === undefined) return;
        const { text: after, cursor: now } = taken(state, completion);
        expect(after.startsWith(text.slice(0, completion.from))).toBe(true);
        expect(after.endsWith(text.slice(completion.to))).toBe(true);
        expect(now).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
