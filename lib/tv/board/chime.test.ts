import { afterEach, expect, it, vi } from "vitest";
import { createChime as createFullChime } from "@/lib/client/display/chime";
import { createChime } from "./chime";

/* The chime is written twice, because these scripts import nothing: both ring alike. */

afterEach(() => vi.unstubAllGlobals());

/** A sound device that writes down what it is told. */
function fakeAudio(state: "running" | "suspended") {
  const told: (string | number)[][] = [];
  const param = (name: string) => ({
    setValueAtTime: (...to: number[]) => void told.push([`${name} is`, ...to]),
    linearRampToValueAtTime: (...to: number[]) => void told.push([`${name} rises`, ...to]),
    exponentialRampToValueAtTime: (...to: number[]) => void told.push([`${name} falls`, ...to]),
  });
  const context = {
    state,
    currentTime: 7,
    destination: {},
    addEventListener: () => undefined,
    resume: async () => {
      context.state = "running";
    },
    createOscillator: () => ({
      frequency: {
        set value(hertz: number) {
          told.push(["hertz", hertz]);
        },
      },
      connect: () => undefined,
      start: (at: number) => void told.push(["starts", at]),
      stop: (at: number) => void told.push(["stops", at]),
    }),
    createGain: () => ({ gain: param("volume"), connect: () => undefined }),
  };
  return { told, context };
}

const openLite = (context: object) => {
  vi.stubGlobal("window", { AudioContext: Object });
  vi.stubGlobal(
    "AudioContext",
    vi.fn().mockImplementation(function made() {
      return context;
    }),
  );
  return createChime();
};

it("is the full board's, to the note", () => {
  const [full, lite] = [fakeAudio("running"), fakeAudio("running")];
  // Holds for what a chime does with it: everything that it calls is there.
  createFullChime(
    () => full.context as unknown as AudioContext,
    () => undefined,
  ).ring();
  openLite(lite.context).ring();
  expect(lite.told.length).toBeGreaterThan(8);
  expect(lite.told).toEqual(full.told);
});

it("is blocked until somebody has pressed a key, and none where the browser has no sound", () => {
  const { told, context } = fakeAudio("suspended");
  const chime = openLite(context);
  expect(chime.sound()).toBe("blocked");
  chime.ring();
  expect(told).toEqual([]);
  chime.unlock();
  expect(chime.sound()).toBe("allowed");
  vi.stubGlobal("window", {});
  const silent = createChime();
  silent.ring();
  expect(silent.sound()).toBe("none");
});
