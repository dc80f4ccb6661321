import fc from "fast-check";
import type { OpeningHours } from "@/lib/domain/threshold/opening-hours";
import { type Limit, type ThresholdRule, thresholdRule } from "@/lib/domain/threshold/rule";

/* Rules of every shape, for properties. Imported by tests alone. */

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  days: fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: clock, to: clock }), {
    minLength: 1,
    maxLength: 6,
  }),
  zone: fc.constantFrom("tenant", "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"),
});

const anyLimit: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ by: fc.constant("number" as const), value: fc.integer({ min: -200, max: 200 }) }),
  fc.record({
    by: fc.constant("sla" as const),
    share: fc.integer({ min: 1, max: 200 }).map((share) => share / 100),
    plus: fc.integer({ min: -50, max: 50 }),
    grace: fc.boolean(),
  }),
  fc.record({
    by: fc.constant("metric" as const),
    metric: fc.constantFrom("entered.today", "eligible.rt"),
    factor: fc.integer({ min: 1, max: 20 }).map((factor) => factor / 10),
  }),
);

export const anyRule: fc.Arbitrary<ThresholdRule> = fc
  .record({
    direction: fc.constantFrom("above" as const, "below" as const),
    near: fc.option(anyLimit),
    breach: fc.option(anyLimit),
    forMs: fc.integer({ min: 0, max: 60_000 }),
    recover: fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100),
    hours: fc.option(anyHours),
    top: fc.boolean(),
  })
  .filter((rule) => thresholdRule.safeParse(rule).success);
