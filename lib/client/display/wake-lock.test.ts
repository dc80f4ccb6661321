import { expect, it } from "vitest";
import { settle } from "@/lib/client/testing/fake-time";
import { keepAwake } from "./wake-lock";

function fakeLocks() {
  const held: { release(): Promise<void>; lose(): void }[] = [];
  let asked = 0;
  return {
    held,
    asked: () => asked,
    locks: {
      async request() {
        asked += 1;
        let lost: () => void = () => undefined;
        const lock = {
          release: async () => void held.splice(held.indexOf(lock), 1),
          lose() {
            held.splice(held.indexOf(lock), 1);
            lost();
          },
          addEventListener: (_: "release", listener: () => void) => {
            lost = listener;
          },
        };
        held.push(lock);
        return lock;
      },
    },
  };
}

it("holds one lock, asks again when it is lost and when the page is shown anew, and lets go", async () => {
  const { locks, held, asked } = fakeLocks();
  let isVisible = true;
  let tell: () => void = () => undefined;
  const stop = keepAwake({
    locks,
    isVisible: () => isVisible,
    onVisibility: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
  await settle();
  expect(held).toHaveLength(1);
  held[0]?.lose();
  await settle();
  expect(held).toHaveLength(1);
  isVisible = false;
  held[0]?.lose();
  await settle();
  expect(held).toHaveLength(0);
  isVisible = true;
  tell();
  tell();
  await settle();
  expect(held).toHaveLength(1);
  expect(asked()).toBe(3);
  stop();
  await settle();
  expect(held).toHaveLength(0);
});

it("does without where a browser has none or refuses", async () => {
  const environment = { isVisible: () => true, onVisibility: () => () => undefined };
  keepAwake({ ...environment, locks: undefined })();
  keepAwake({ ...environment, locks: { request: () => Promise.reject(new Error("NotAllowedError")) } })();
  await settle();
});
