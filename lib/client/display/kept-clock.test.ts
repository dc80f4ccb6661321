import { beforeEach, describe, expect, it } from "vitest";
import { createFakeKept } from "@/lib/client/testing/fake-kept";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { beginOnDevice, keepClockError } from "./kept-clock";
import type { KeptText } from "./kept-text";

const RENDERED = 1_800_000_000_000;
const KEPT_AT = RENDERED + 3_600_000;
const start = { state: sampleDisplay({ revision: 1 }), now: RENDERED, build: "one" };
let kept: KeptText;
let assumed: number | null;

beforeEach(() => {
  kept = createFakeKept();
  assumed = null;
});

function begin(wall: number, last: { at: number; state: ReturnType<typeof sampleDisplay> } | null, hasHeard = false) {
  return beginOnDevice(
    start,
    {
      kept,
      data: { readState: async () => last },
      clock: {
        assume: (now) => {
          assumed = now;
        },
        synchronised: () => false,
      },
      wall: () => wall,
      pause: async () => undefined,
    },
    () => hasHeard,
  );
}

describe("a page that came from the device", () => {
  const last = { at: KEPT_AT, state: sampleDisplay({ revision: 9 }) };

  it("begins with what was kept, by the device's clock less its known error", async () => {
    keepClockError(kept, 600_000);
    const told = await begin(KEPT_AT + 7_200_000 + 600_000, last);
    expect(told?.display.revision).toBe(9);
    expect(assumed).toBe(KEPT_AT + 7_200_000);
  });

  it("is at least a minute after that, on a set whose clock began anew", async () => {
    await begin(5000, last);
    expect(assumed).toBe(KEPT_AT + 61_000);
  });

  it("has nothing to say once the server has spoken", async () => {
    expect(await begin(KEPT_AT, last, true)).toBeNull();
    expect(assumed).toBeNull();
  });
});

it("is the server's where it was rendered after what was kept: then only the time is assumed, and never before that", async () => {
  expect(await begin(5000, { at: RENDERED - 1000, state: sampleDisplay() })).toBeNull();
  expect(assumed).toBe(RENDERED);
  expect(await begin(RENDERED + 90_000, null)).toBeNull();
  expect(assumed).toBe(RENDERED + 90_000);
});

it("writes an error down when it is another", () => {
  keepClockError(kept, 600_000);
  keepClockError(kept, 600_300);
  expect(kept.read("clock-error")).toBe("600000");
  keepClockError(kept, -2000);
  expect(kept.read("clock-error")).toBe("-2000");
  kept.write("clock-error", "?");
  keepClockError(kept, 5);
  expect(kept.read("clock-error")).toBe("5");
});
