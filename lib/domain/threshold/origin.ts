/** Who set the rule that applies. */
export const RULE_ORIGINS = ["tile", "board", "tenant", "built-in"] as const;
export type RuleOrigin = (typeof RULE_ORIGINS)[number];
