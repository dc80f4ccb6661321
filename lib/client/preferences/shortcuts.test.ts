import { beforeEach, describe, expect, it, vi } from "vitest";
import { createShortcutRegistry, type KeyPress, type ShortcutRegistry } from "./shortcuts";

const OPEN = { isEditable: false, isInDialog: false, isPressed: false };
let isEnabled: boolean;
let registry: ShortcutRegistry;

beforeEach(() => {
  isEnabled = true;
  registry = createShortcutRegistry(() => isEnabled);
});

function press(key: string, changes: Partial<KeyPress> = {}, target = OPEN): boolean {
  const preventDefault = vi.fn();
  const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false };
  registry.press({ key, ...plain, repeat: false, preventDefault, ...changes }, target);
  return preventDefault.mock.calls.length > 0;
}

describe("shortcuts", () => {
  it("run on their key, letters in either case, and keep the key from the page", () => {
    const run = vi.fn();
    registry.add({ f: run, "/": run, ArrowLeft: run });
    expect(["f", "F", "/", "ArrowLeft"].map((key) => press(key))).toEqual([true, true, true, true]);
    expect(run).toHaveBeenCalledTimes(4);
    expect(["g", "constructor", "toString"].map((key) => press(key))).toEqual([false, false, false]);
  });

  it("leave alone what belongs to the browser, a field, a dialog or an input method", () => {
    const run = vi.fn();
    registry.add({ f: run });
    for (const name of ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented", "repeat"] as const) {
      expect(press("f", { [name]: true })).toBe(false);
    }
    expect(press("f", {}, { ...OPEN, isEditable: true })).toBe(false);
    expect(press("f", {}, { ...OPEN, isInDialog: true })).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it("leave the space bar to the button that it presses", () => {
    const run = vi.fn();
    registry.add({ " ": run, f: run });
    expect(press(" ", {}, { ...OPEN, isPressed: true })).toBe(false);
    expect([press(" "), press("f", {}, { ...OPEN, isPressed: true })]).toEqual([true, true]);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("can be switched off", () => {
    const run = vi.fn();
    registry.add({ f: run });
    isEnabled = false;
    expect(press("f")).toBe(false);
    isEnabled = true;
    expect(press("f")).toBe(true);
  });

  it("give the newest its key, and the older one again afterwards", () => {
    const calls: string[] = [];
    registry.add({ f: () => calls.push("old") });
    const remove = registry.add({ f: () => calls.push("new") });
    press("f");
    remove();
    press("f");
    expect(calls).toEqual(["new", "old"]);
  });
});
