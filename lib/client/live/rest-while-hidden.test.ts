import { expect, it, vi } from "vitest";
import { createFakeTime } from "@/lib/client/testing/fake-time";
import { restWhileHidden } from "./rest-while-hidden";

it("rests after a hidden minute, not before, and starts the moment the page is shown", async () => {
  const time = createFakeTime();
  const follower = { start: vi.fn(), stop: vi.fn() };
  let isVisible = true;
  let change = () => undefined as unknown;
  const end = restWhileHidden(
    {
      ...time,
      isVisible: () => isVisible,
      onVisibility(listener) {
        change = listener;
        return () => {
          change = () => undefined;
        };
      },
    },
    follower,
  );
  const turn = (next: boolean) => {
    isVisible = next;
    change();
  };
  turn(false);
  await time.advance(59_000);
  turn(true);
  turn(false);
  await time.advance(59_000);
  expect(follower.stop).not.toHaveBeenCalled();
  await time.advance(1_000);
  expect(follower.stop).toHaveBeenCalledTimes(1);
  const starts = follower.start.mock.calls.length;
  turn(true);
  expect(follower.start).toHaveBeenCalledTimes(starts + 1);
  turn(false);
  end();
  expect(time.pending()).toBe(0);
});
