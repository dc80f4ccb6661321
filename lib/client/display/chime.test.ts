import { expect, it, vi } from "vitest";
import { createChime } from "./chime";

it("is silent where the browser has no sound, or will not have any", () => {
  for (const create of [
    () => null,
    () => {
      throw new Error("no device");
    },
  ]) {
    const chime = createChime(create, () => undefined);
    chime.unlock();
    chime.ring();
    expect(chime.sound()).toBe("none");
  }
});

it("is blocked until the browser lets sound through, and rings only then", () => {
  const started = vi.fn();
  const fake = fakeAudio(started);
  const changed = vi.fn();
  const chime = createChime(() => fake.context, changed);
  expect(chime.sound()).toBe("blocked");
  chime.ring();
  expect(started).not.toHaveBeenCalled();
  fake.run();
  expect(changed).toHaveBeenCalled();
  expect(chime.sound()).toBe("allowed");
  chime.ring();
  expect(started).toHaveBeenCalledTimes(2);
});

function fakeAudio(started: () => void): { context: AudioContext; run(): void } {
  let changed: () => void = () => undefined;
  const part = () => ({ connect: () => undefined });
  const gain = { setValueAtTime: part, linearRampToValueAtTime: part, exponentialRampToValueAtTime: part };
  const context = {
    state: "suspended",
    currentTime: 0,
    destination: {},
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
    resume: async () => undefined,
    createOscillator: () => ({ ...part(), frequency: { value: 0 }, start: started, stop: () => undefined }),
    createGain: () => ({ ...part(), gain }),
  };
  return {
    context: asAudio(context),
    run() {
      context.state = "running";
      changed();
    },
  };
}

/** Holds for what a chime does with it: everything that it calls is there. */
function asAudio(context: object): AudioContext {
  return context as AudioContext;
}
