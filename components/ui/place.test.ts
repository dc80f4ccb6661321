import { describe, expect, it } from "vitest";
import { aroundWhole, placeBubble } from "./place";

const view = { width: 400, height: 300 };
const bubble = { width: 100, height: 50 };

describe("placeBubble", () => {
  it("stands below, centred", () => {
    expect(placeBubble({ left: 150, top: 20, width: 100, height: 20 }, bubble, view)).toEqual({ left: 150, top: 46 });
  });
  it("flips above at the foot of the window", () => {
    expect(placeBubble({ left: 150, top: 270, width: 100, height: 20 }, bubble, view)).toEqual({ left: 150, top: 214 });
  });
  it("leaves free all that belongs to its anchor", () => {
    const anchor = { left: 150, top: 110, width: 100, height: 20 };
    const tile = { left: 100, top: 100, width: 200, height: 90 };
    expect(placeBubble(aroundWhole(anchor, tile), bubble, view)).toEqual({ left: 150, top: 196 });
    const low = { ...tile, height: 180 };
    expect(placeBubble(aroundWhole(anchor, low), bubble, view)).toEqual({ left: 150, top: 44 });
  });
  it("stays inside at both sides", () => {
    expect(placeBubble({ left: 0, top: 20, width: 10, height: 20 }, bubble, view).left).toBe(8);
    expect(placeBubble({ left: 390, top: 20, width: 10, height: 20 }, bubble, view).left).toBe(292);
  });
  it("stands beside what leaves no room below or above, at the side that has some", () => {
    expect(placeBubble({ left: 150, top: 20, width: 10, height: 260 }, bubble, view)).toEqual({ left: 166, top: 125 });
    expect(placeBubble({ left: 350, top: 20, width: 10, height: 260 }, bubble, view)).toEqual({ left: 244, top: 125 });
  });
  it("stays on the screen when there is room nowhere", () => {
    expect(placeBubble({ left: 0, top: 20, width: 10, height: 260 }, { width: 500, height: 290 }, view)).toEqual({
      left: 8,
      top: 8,
    });
  });
});
