import type { Metric, Period } from "@/lib/domain/metrics/catalogue";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** Why a metric has no figure over several rows. The words stand under `combine.why`. */
export const WHY_NOT = [
  "not-a-number",
  "shared-agents",
  "unknown-base",
  "settings-differ",
  "unknown-metric",
] as const satisfies readonly string[];
export type WhyNot = (typeof WHY_NOT)[number];

interface Counts {
  readonly of: "counts";
  readonly keys: readonly string[];
}

/** What a row's share or average was divided by. */
export type Base =
  /** These counts (or times) of the row, added up. */
  | Counts
  /** What the queue's service level is measured on: see `serviceLevelBase`. */
  | { readonly of: "service-level"; readonly period: Period }
  /** 8x8 sends no such count; it is the part ÷ the share that 8x8 made of it. */
  | { readonly of: "quotient"; readonly part: string; readonly share: string };

/** Whom a count of agents counts. */
export type CountedAgents = AgentState | "loggedIn";

/** How one figure is made of several rows. All keys are 8x8's. */
export type Combination =
  | { readonly by: "sum" }
  | { readonly by: "maximum" }
  /** `times` × Σ `of` ÷ Σ `over`; a share (0–100) where `times` is 100. `capped`: a part cannot exceed its whole. */
  | {
      readonly by: "ratio";
      readonly of: string;
      readonly over: Base;
      readonly times: 1 | 100;
      readonly capped: boolean;
    }
  /** The rows' averages, each weighted by what it is the average of. */
  | { readonly by: "weighted"; readonly weight: Counts }
  /** A setting: where the rows agree it is theirs, else their mean by `weight`; without a weight there is none. */
  | { readonly by: "setting"; readonly weight: Base | null }
  /** Every agent of the rows once, however many rows they are in. */
  | { readonly by: "distinct-agents"; readonly state: CountedAgents }
  | { readonly by: "none"; readonly why: WhyNot };

/** Spells a base metric in the same period and context as the metric in question. */
type Spell = (base: string) => string;
export type Rule = (spell: Spell, metric: Metric) => Combination;
