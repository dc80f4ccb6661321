import type { Combination, Rule } from "./forms";

/** The forms that the tables of rules are made of. Base metrics are named without period and context. */

export const maximum: Rule = () => ({ by: "maximum" });

/** Without a figure over several rows. */
export function none(why: Extract<Combination, { by: "none" }>["why"]): Rule {
  return () => ({ by: "none", why });
}

/** 0–100: a part of a whole, so never more than all of it. */
export function share(part: string, whole: string): Rule {
  return (spell) => ({
    by: "ratio",
    of: spell(part),
    over: { of: "counts", keys: [spell(whole)] },
    times: 100,
    capped: true,
  });
}

/** 0–100 or more: how often something happens for every hundred of something else. */
export function perHundred(part: string, whole: string): Rule {
  return (spell) => ({
    by: "ratio",
    of: spell(part),
    over: { of: "counts", keys: [spell(whole)] },
    times: 100,
    capped: false,
  });
}

/** An average whose sum and count 8x8 both sends. */
export function perOne(sum: string, count: string): Rule {
  return (spell) => ({
    by: "ratio",
    of: spell(sum),
    over: { of: "counts", keys: [spell(count)] },
    times: 1,
    capped: false,
  });
}

/** An average whose count 8x8 sends, as one metric or as several that add up to it. */
export function weightedBy(...counts: readonly string[]): Rule {
  return (spell) => ({ by: "weighted", weight: { of: "counts", keys: counts.map(spell) } });
}

/** Several base metrics under one rule. */
export function all(bases: readonly string[], rule: Rule): [string, Rule][] {
  return bases.map((base) => [base, rule]);
}
