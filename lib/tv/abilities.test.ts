import { afterEach, describe, expect, it, vi } from "vitest";
import { isAble, isFull } from "./abilities";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that can do everything that is asked for, but calls itself as told and lacks what is named. */
function browser(userAgent: string, lacks: { readonly supports?: boolean; readonly without?: readonly string[] } = {}) {
  const missing = new Set(lacks.without ?? []);
  const all = { XMLHttpRequest: class {}, queueMicrotask, EventSource: class {}, CSS: {} };
  const has = Object.fromEntries(Object.entries(all).filter(([name]) => !missing.has(name)));
  vi.stubGlobal("window", has);
  vi.stubGlobal("navigator", { userAgent });
  vi.stubGlobal("CSS", { supports: () => lacks.supports ?? true });
  const style = Object.fromEntries(
    ["flexBasis", "objectFit"].filter((name) => !missing.has(name)).map((name) => [name, ""]),
  );
  vi.stubGlobal("document", { documentElement: { classList: {}, style } });
}

const chromium = (version: number, name = "Chrome") =>
  `Mozilla/5.0 (Linux; Tizen 5.0) AppleWebKit/537.36 (KHTML, like Gecko) ${name}/${version}.0.3578.99 Safari/537.36`;

describe("which board a browser gets", () => {
  it("is the full one from Chromium 72 on, whatever it calls itself", () => {
    for (const name of ["Chrome", "HeadlessChrome", "Chromium"]) {
      browser(chromium(72, name));
      expect(isFull()).toBe(true);
      browser(chromium(71, name));
      expect(isFull()).toBe(false);
      browser(chromium(130, name));
      expect(isFull()).toBe(true);
    }
  });

  it("is the full one for an engine that is no Chromium and can do the same", () => {
    browser("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
    expect(isFull()).toBe(true);
  });

  it("is the lite one where anything is missing that the full one needs", () => {
    for (const without of ["queueMicrotask", "EventSource", "CSS"]) {
      browser(chromium(72), { without: [without] });
      expect([isFull(), isAble()]).toEqual([false, true]);
    }
    browser(chromium(72), { supports: false });
    expect([isFull(), isAble()]).toEqual([false, true]);
  });

  it("is the lite one for sets of 2016 and later that lack what came to the language since", () => {
    for (const version of [38, 47, 53, 56, 64]) {
      browser(chromium(version), { without: ["queueMicrotask"] });
      const { includes } = Array.prototype;
      Reflect.deleteProperty(Array.prototype, "includes");
      const able = isAble();
      Object.defineProperty(Array.prototype, "includes", { value: includes, configurable: true, writable: true });
      expect([version, able, isFull()]).toEqual([version, true, false]);
    }
  });

  it("is none where the lite one cannot be shown either", () => {
    for (const without of ["XMLHttpRequest", "flexBasis", "objectFit"]) {
      browser(chromium(30), { without: [without] });
      expect(isAble()).toBe(false);
    }
  });
});
