import { describe, expect, it } from "vitest";
import { type Hand, heldAt, pressed, remoteKey } from "./hand";

const showings = ["a", "b", "c"].map((boardId) => ({ itemId: boardId, boardId, pageId: null }));
const [a, b, c] = showings;
const always = () => true;

describe("a remote control", () => {
  it("turns to and fro through what plays at this hour, round its ends", () => {
    let hand: Hand = pressed(null, "next", showings, a ?? null, 0);
    expect(hand?.showing).toBe(b);
    hand = pressed(hand, "next", showings, a ?? null, 1000);
    expect(hand?.showing).toBe(c);
    hand = pressed(hand, "next", showings, a ?? null, 1000);
    expect(hand?.showing).toBe(a);
    expect(pressed(hand, "previous", showings, a ?? null, 1000)?.showing).toBe(c);
  });

  it("lets the schedule have it again after a minute without a key", () => {
    const hand = pressed(null, "next", showings, a ?? null, 0);
    expect(heldAt(hand, 59_999, always)).toBe(hand);
    expect(heldAt(hand, 60_000, always)).toBeNull();
    expect(heldAt(hand, 1, (page) => page !== hand?.showing)).toBeNull();
  });

  it("pauses and goes on by the same key, and goes on by itself after a quarter of an hour", () => {
    const hand = pressed(null, "pause", showings, a ?? null, 0);
    expect(hand).toMatchObject({ showing: a, isPaused: true });
    expect(heldAt(hand, 899_999, always)).toBe(hand);
    expect(heldAt(hand, 900_000, always)).toBeNull();
    expect(pressed(hand, "pause", showings, a ?? null, 1000)).toBeNull();
    expect(pressed(hand, "next", showings, a ?? null, 1000)).toMatchObject({ showing: b, isPaused: true });
  });

  it("does nothing where nothing plays", () => {
    expect(pressed(null, "next", [], a ?? null, 0)).toBeNull();
    expect(pressed(null, "pause", showings, null, 0)).toBeNull();
  });

  it("has its keys, and leaves every other to the browser", () => {
    const key = (name: string, ctrlKey = false) => remoteKey({ key: name, ctrlKey, altKey: false, metaKey: false });
    expect(key("ArrowRight")).toBe("next");
    expect(key("Enter")).toBe("pause");
    expect(key("ArrowRight", true)).toBeNull();
    for (const name of ["Backspace", "Escape", "GoBack", "BrowserBack", "F5", "Tab", "toString"])
      expect(key(name)).toBeNull();
  });
});
