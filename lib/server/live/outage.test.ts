import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import { createPoller, failure, type Puppet } from "@/tests/support/live-puppet";

const START = Date.parse("2026-01-05T10:00:00.000Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const PARTS = ["queues", "agents", "groups"] as const;

function allFail(puppet: Puppet, error: UpstreamError): void {
  for (const part of PARTS) puppet.fails(part, error);
}

describe("when nothing of 8x8 answers", () => {
  it("opens the circuit and probes with a single request, ever more rarely, at most 20 s apart", async () => {
    const { poller, puppet, status } = createPoller({ random: () => 1 });
    allFail(puppet, failure("unavailable"));
    poller.wake();
    await pass(0);
    expect(puppet.calls).toHaveLength(3);
    expect(status("queues")).toMatchObject({ state: "late", retryAt: new Date(START + 10_000).toISOString() });
    await pass(100_000);
    const probes = puppet.times("queues").map((at) => (at - START) / 1000);
    expect(probes).toEqual([0, 10, 30, 50, 70, 90]);
    expect([puppet.count("agents"), puppet.count("groups")]).toEqual([1, 1]);
    expect(status("queues").state).toBe("failing");
  });

  it("spreads the retries by full jitter, never sooner than a second", async () => {
    const delays = [0, 0.25, 0.999].map(async (drawn) => {
      const { poller, puppet } = createPoller({ random: () => drawn });
      allFail(puppet, failure("connect"));
      poller.wake();
      await pass(10_000);
      return (puppet.times("queues")[1] ?? 0) - (puppet.times("queues")[0] ?? 0);
    });
    const [zero] = await Promise.all(delays);
    expect(zero).toBe(1000);
  });

  it("asks for everything at once when the probe comes through, and finds its cadence again", async () => {
    const { poller, puppet, status } = createPoller({ random: () => 0.3 });
    allFail(puppet, failure("unavailable"));
    poller.wake();
    await pass(0);
    puppet.works(...PARTS);
    await pass(3000);
    for (const part of PARTS) expect(status(part).state).toBe("fresh");
    expect(puppet.times("agents")).toEqual([START, START + 3000]);
    // The beat at 5 s is left out: nothing is asked twice within half an interval.
    await pass(7000);
    expect(puppet.times("queues")).toEqual([START, START + 3000, START + 10_000]);
  });

  it("says failing at once when asking again cannot help, and tries every three quarters of a minute with one request", async () => {
    const { poller, puppet, status } = createPoller();
    allFail(puppet, failure("bad-credentials", { retryable: false }));
    poller.wake();
    await pass(0);
    expect(status("agents")).toMatchObject({ state: "failing", code: "bad-credentials" });
    await pass(134_999);
    expect(puppet.calls.slice(3).map(({ at }) => at - START)).toEqual([45_000, 90_000]);
    puppet.works(...PARTS);
    await pass(1);
    for (const part of PARTS) expect(status(part).state).toBe("fresh");
  });
});

describe("after a night without 8x8", () => {
  it.each([
    ["unavailable", true, 20_000],
    ["bad-credentials", false, 45_000],
  ] as const)("is live again soon once %s has passed", async (code, retryable, within) => {
    const { poller, puppet, status } = createPoller({ random: () => 0.99 });
    allFail(puppet, failure(code, { retryable }));
    poller.wake();
    await pass(8 * 3_600_000 + 1234);
    puppet.works(...PARTS);
    await pass(within);
    for (const part of PARTS) expect(status(part).state).toBe("fresh");
  });
});

describe("when 8x8 limits the rate", () => {
  it("lets the others through when the probe meets a fault of its own: 8x8 answers again", async () => {
    const { poller, puppet, status } = createPoller();
    poller.wake();
    await pass(1000);
    puppet.fails("agents", failure("rate-limited", { retryAt: START + 20_000 }));
    await pass(5000);
    puppet.works("agents");
    puppet.fails("queues", failure("metric-refused", { retryable: false }));
    await pass(20_000);
    expect(status("queues")).toMatchObject({ state: "failing", code: "metric-refused" });
    for (const part of ["agents", "groups"] as const) expect(status(part).state).toBe("fresh");
  });

  it("is not kept dark by a probe that is refused for itself", async () => {
    const { poller, puppet, status } = createPoller();
    allFail(puppet, failure("rate-limited", { retryAt: START + 20_000 }));
    poller.wake();
    await pass(10_000);
    puppet.works("agents", "groups");
    puppet.fails("queues", failure("metric-refused", { retryable: false }));
    await pass(10_000 + 2 * 45_000);
    expect(status("queues").code).toBe("metric-refused");
    for (const part of ["agents", "groups"] as const) expect(status(part).state).toBe("fresh");
  });

  it("asks nothing at all until exactly the moment it names, then one request first", async () => {
    const { poller, puppet, status } = createPoller();
    poller.wake();
    await pass(1000);
    const retryAt = START + 5000 + 17_500;
    puppet.fails("agents", failure("rate-limited", { retryAt }));
    await pass(4000);
    const before = puppet.calls.length;
    expect(status("agents")).toMatchObject({ code: "rate-limited", retryAt: new Date(retryAt).toISOString() });
    await pass(17_499);
    expect(puppet.calls).toHaveLength(before);
    puppet.works("agents");
    await pass(1);
    expect(puppet.calls.slice(before).map((call) => [call.endpoint, call.at])).toEqual([
      ["queues", retryAt],
      ["agents", retryAt],
      ["groups", retryAt],
    ]);
  });

  it("honours a wait that one part alone was told, and asks the others meanwhile", async () => {
    const { poller, puppet, status } = createPoller();
    puppet.fails("agents", failure("unavailable", { retryAt: START + 22_000 }));
    poller.wake();
    await pass(24_999);
    expect(puppet.count("agents")).toBe(1);
    expect(puppet.count("queues")).toBe(5);
    expect(status("agents").retryAt).toBe(new Date(START + 22_000).toISOString());
    await pass(1);
    expect(puppet.count("agents")).toBe(2);
  });
});
