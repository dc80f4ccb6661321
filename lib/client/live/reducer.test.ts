import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleView, waitingOf, waitingPatch } from "@/lib/client/testing/sample-view";
import { formatEventId, parseEventId } from "./event-id";
import { EMPTY_FEED, type FeedState, type RawEvent, reduce } from "./reducer";

function snapshot(waiting: number, id: string): RawEvent {
  return { type: "snapshot", id, data: JSON.stringify({ now: 1, view: sampleView(waiting) }) };
}
function patch(waiting: number, id: string): RawEvent {
  return { type: "patch", id, data: JSON.stringify({ now: 2, patch: waitingPatch(waiting) }) };
}
const START = reduce(EMPTY_FEED, snapshot(3, "e-10")).state;

describe("reduce", () => {
  it("starts with a snapshot and goes on with the next patch", () => {
    expect(waitingOf(START.view)).toBe(3);
    const next = reduce(START, patch(4, "e-11"));
    expect(next).toMatchObject({ effect: "none", now: 2, state: { at: { epoch: "e", sequence: 11 } } });
    expect(waitingOf(next.state.view)).toBe(4);
  });

  it.each([
    ["a gap", patch(9, "e-12")],
    ["another epoch", patch(9, "f-11")],
    ["no id", patch(9, "")],
    ["broken JSON", { type: "patch", id: "e-11", data: "{" } as const],
    ["a shape it does not know", { type: "patch", id: "e-11", data: '{"now":1,"patch":{"queues":7}}' } as const],
    ["a broken snapshot", { type: "snapshot", id: "e-11", data: '{"now":1,"view":{}}' } as const],
    ["a broken ping", { type: "ping", id: "", data: "" } as const],
  ])("keeps the view and asks for a fresh one after %s", (_, event) => {
    const reduction = reduce(START, event);
    expect(reduction.effect).toBe("resnapshot");
    expect(reduction.state).toEqual({ view: START.view, at: null });
  });

  it("places no patch after a lost place until a snapshot has come", () => {
    const lost = reduce(START, patch(9, "e-12")).state;
    expect(reduce(lost, patch(9, "e-13")).effect).toBe("resnapshot");
    expect(waitingOf(reduce(lost, snapshot(5, "e-14")).state.view)).toBe(5);
  });

  it("takes a status with an id of its own, with the id before it, or with none", () => {
    const upstream = { ...sampleView(0).upstream, state: "failing", code: "key-rejected", message: "Rejected." };
    const data = JSON.stringify({ now: 3, upstream });
    for (const id of ["e-11", "e-10", ""]) {
      const reduction = reduce(START, { type: "status", id, data });
      expect(reduction.effect).toBe("none");
      expect(reduction.state.view?.upstream.state).toBe("failing");
      expect(reduction.state.view?.queues).toBe(START.view?.queues);
    }
    expect(reduce(START, { type: "status", id: "e-13", data }).effect).toBe("resnapshot");
  });

  it("passes on why the server says good-bye", () => {
    for (const reason of ["restart", "forbidden", "gone"] as const) {
      expect(reduce(START, { type: "bye", id: "", data: JSON.stringify({ now: 4, reason }) }).effect).toBe(reason);
    }
  });

  it("shows the server's view of some moment, whatever was lost, repeated or reordered on the way", () => {
    const delivery = fc.array(fc.nat({ max: 11 }), { maxLength: 30 });
    fc.assert(
      fc.property(delivery, (order) => {
        // Event n leads to a view with n waiting customers; event 0 is the snapshot.
        let state: FeedState = reduce(EMPTY_FEED, snapshot(0, "e-0")).state;
        for (const n of order) {
          const before = state;
          const reduction = reduce(state, patch(n, `e-${n}`));
          state = reduction.state;
          const isNext = before.at !== null && n === before.at.sequence + 1;
          const isRepeated = before.at !== null && n <= before.at.sequence;
          expect(reduction.effect).toBe(isNext || isRepeated ? "none" : "resnapshot");
          if (state.at !== null) expect(waitingOf(state.view)).toBe(state.at.sequence);
          if (!isNext) expect(state.view).toBe(before.view);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never throws, whatever arrives", () => {
    const types = fc.constantFrom("snapshot", "patch", "status", "ping", "bye");
    const data = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(types, fc.string(), data, (type, id, text) => {
        expect(() => reduce(START, { type, id, data: text } as RawEvent)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

describe("event ids", () => {
  it("survive the round trip, dashes in the epoch included", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.nat(), (epoch, sequence) => {
        expect(parseEventId(formatEventId({ epoch, sequence }))).toEqual({ epoch, sequence });
      }),
    );
  });

  it.each(["", "7", "-7", "e-", "e-x", "e-1.5"])("does not take %j for one", (text) => {
    expect(parseEventId(text)).toBeNull();
  });
});
