import { describe, expect, it } from "vitest";
import { CHECK_LIMITS, createCheckLimiter } from "./limiter";

function limiterAt(limits = CHECK_LIMITS) {
  const clock = { now: 0 };
  return { clock, limiter: createCheckLimiter(() => clock.now, limits) };
}

describe("the limiter of checks", () => {
  it("lets a person begin ten a minute, and the eleventh when the first is a minute old", () => {
    const { clock, limiter } = limiterAt();
    for (let index = 0; index < 10; index += 1) {
      clock.now = index * 1000;
      const turn = limiter.begin("ada");
      if (turn.ok) turn.value.end();
      expect(turn.ok).toBe(true);
    }
    expect(limiter.begin("ada")).toMatchObject({ ok: false, error: { kind: "limited", retryAfterMs: 51_000 } });
    expect(limiter.begin("ben").ok).toBe(true);
    clock.now = 60_000;
    expect(limiter.begin("ada").ok).toBe(true);
    expect(limiter.begin("ada").ok).toBe(false);
  });

  it("lets all together begin thirty a minute", () => {
    const { limiter } = limiterAt({ ...CHECK_LIMITS, atOnce: 100 });
    for (let index = 0; index < 30; index += 1) expect(limiter.begin(`person ${index}`).ok).toBe(true);
    expect(limiter.begin("somebody else").ok).toBe(false);
  });

  it("ends a person's earlier check, which then frees nothing that the later one holds", () => {
    const { limiter } = limiterAt({ ...CHECK_LIMITS, atOnce: 1 });
    const first = limiter.begin("ada");
    const second = limiter.begin("ada");
    if (!first.ok || !second.ok) throw new Error("refused");
    expect([first.value.signal.aborted, second.value.signal.aborted]).toEqual([true, false]);
    first.value.end();
    expect(limiter.begin("ben").ok).toBe(false);
    second.value.end();
    expect(limiter.begin("ben").ok).toBe(true);
  });
});
