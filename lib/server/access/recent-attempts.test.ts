import { expect, it } from "vitest";
import { OPENING_POLICY } from "@/lib/server/links/failed-openings";
import { RecentAttempts } from "./recent-attempts";

it("lets a hundred failures of one address pass, then makes it wait ever longer, up to a minute, and forgets after ten", () => {
  const failed = new RecentAttempts(OPENING_POLICY);
  for (let at = 0; at < 100; at++) expect(failed.note("192.0.2.1", at)).toBe(0);
  expect(failed.note("192.0.2.1", 100)).toBe(999);
  expect(failed.note("192.0.2.2", 100)).toBe(0);
  expect(failed.note(null, 100)).toBe(0);
  // Being told to wait does not make the wait longer.
  expect(failed.note("192.0.2.1", 600)).toBe(499);
  expect(failed.note("192.0.2.1", 1099)).toBe(0);
  expect(failed.note("192.0.2.1", 1100)).toBe(1999);
  let now = 1100;
  for (let more = 0; more < 20; more++) {
    const waitMs = failed.note("192.0.2.1", now);
    expect(waitMs).toBeLessThanOrEqual(60_000);
    now += waitMs;
  }
  expect(failed.note("192.0.2.1", now + 600_001)).toBe(0);
});

it("remembers no more addresses than it has room for", () => {
  const failed = new RecentAttempts(OPENING_POLICY);
  for (let times = 0; times < 101; times++) failed.note("192.0.2.1", 0);
  expect(failed.note("192.0.2.1", 1)).toBeGreaterThan(0);
  for (let other = 0; other < 10_000; other++) failed.note(`2001:db8::${other}`, 2);
  expect(failed.note("192.0.2.1", 3)).toBe(0);
});

it("does not count what was no failure, however many are judged at once", () => {
  const typed = new RecentAttempts({ windowMs: 600_000, free: 2, firstWaitMs: 1000, longestWaitMs: 60_000 });
  const [one, other] = [typed.begin("ada", 0), typed.begin("ada", 0)];
  expect([one.waitMs, other.waitMs, typed.begin("ada", 0).waitMs]).toEqual([0, 0, 1000]);
  other.forgive();
  other.forgive();
  expect(typed.begin("ada", 1).waitMs).toBe(0);
  expect(typed.begin("ada", 2).waitMs).toBe(999);
  expect(typed.begin(null, 2).waitMs).toBe(0);
});
