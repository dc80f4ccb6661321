import type { ZodMiniType } from "zod/mini";
import type { Measure } from "@/lib/domain/board/measure";

/**
 * How one option is edited: which input, and what bounds it. The words stand in the message catalogues under the kind's and
 * the option's name; whether a value is allowed is the schema's to say.
 */
export type Input =
  | { readonly input: "measure"; readonly of: readonly Measure["of"][] }
  /** Several measures, each drawn as a line or as bars. */
  | { readonly input: "series"; readonly of: readonly Measure["of"][]; readonly most: number }
  /** Several of the queues' metrics, each drawn as a line or as bars. */
  | { readonly input: "recorded"; readonly most: number }
  | { readonly input: "target" }
  | { readonly input: "queues" | "agents" | "queue" | "group" }
  /** One metric key of those rows, or a calculated metric where there are any; "positive" are what a ranking may praise. */
  | { readonly input: "metric"; readonly of: "queues" | "agents"; readonly only: "numbers" | "positive" }
  | { readonly input: "columns"; readonly of: "queues" | "agents"; readonly most: number }
  | { readonly input: "choice"; readonly choices: readonly (string | number | null)[] }
  /** Some of them, in an order of one's own. */
  | { readonly input: "choices"; readonly choices: readonly string[] }
  | { readonly input: "switch" }
  /** `optional`: null is a value, too. `unit`: "figure" is the unit of what the tile measures. */
  | {
      readonly input: "number";
      readonly least: number;
      readonly most: number;
      readonly unit: "figure" | "rows" | "minutes";
      readonly optional: boolean;
    }
  | { readonly input: "text"; readonly most: number; readonly optional: boolean }
  | { readonly input: "markdown"; readonly most: number }
  | { readonly input: "messages"; readonly most: number; readonly longest: number }
  /** What a table is sorted by, of its own columns. */
  | { readonly input: "sort" }
  /** From when a state has lasted too long, by state; states that are left out follow the rules for agents' states. */
  | { readonly input: "overlong" }
  | { readonly input: "zone" | "moment" | "when-over" | "asset" | "address" };

type Field<Options> = { readonly name: keyof Options & string } & Input;

/** The options of one kind: what they may be, what they are before anybody chose, and the form they are edited by. */
export interface OptionsForm<Options> {
  /** Strict: an option that the kind does not have is refused. What is missing gets its default. */
  readonly schema: ZodMiniType<Options>;
  /** Every option once, in the form's order. */
  readonly fields: readonly Field<Options>[];
}
