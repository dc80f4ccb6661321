import * as z from "zod/mini";
import { type OpeningHours, openingHours } from "./opening-hours";

/** What a figure is held against, in the unit of its metric (ms, 0–100, count). */
export type Limit =
  | { readonly by: "number"; readonly value: number }
  | {
      /** The queue's own threshold (durations) or target (its service level) at 8x8, times `share`, plus `plus`. */
      readonly by: "sla";
      readonly share: number;
      /** In the metric's unit: -5 of a service level is five points below the target. */
      readonly plus: number;
      /** While the day's service level holds, a duration may be longer: see `DEFAULT_RULES.waitGrace`. */
      readonly grace: boolean;
    }
  /** Another metric of the same rows, times `factor`. */
  | { readonly by: "metric"; readonly metric: string; readonly factor: number };

/** From when a figure is near its limit, and beyond it. */
export interface ThresholdRule {
  /** Which side is worse. `above`: near from its limit on, a breach beyond its. `below`: each below its own. */
  readonly direction: "above" | "below";
  /** Without either limit everything is calm. */
  readonly near: Limit | null;
  readonly breach: Limit | null;
  /** A worse level is taken once it has lasted this long, ms. */
  readonly forMs: number;
  /** A level is left only this share of its limit inside of it, 0–0.5. */
  readonly recover: number;
  /** Outside of them everything is calm; null: always. */
  readonly hours: OpeningHours | null;
  /** Whether a breach may move what it concerns to the top. */
  readonly top: boolean;
}

/** What a tile says about its figures: what applies anyway, no levels at all, or a rule of its own. */
export type TileThresholds =
  | { readonly use: "inherited" }
  | { readonly use: "off" }
  | { readonly use: "own"; readonly rule: ThresholdRule };

/** Larger than any figure of a contact centre: a year in ms is 3.2e10. */
const LARGEST = 1e12;
export const LONGEST_FOR_MS = 3_600_000;
export const MOST_RECOVERY = 0.5;

function amount(least: number, most: number) {
  return z
    .number("must be a number")
    .check(z.minimum(least, `must be at least ${least}`), z.maximum(most, `must be at most ${most}`));
}

const limit = z.discriminatedUnion(
  "by",
  [
    z.strictObject({ by: z.literal("number"), value: amount(-LARGEST, LARGEST) }),
    z.strictObject({
      by: z.literal("sla"),
      share: amount(0.01, 100),
      plus: z._default(amount(-LARGEST, LARGEST), 0),
      grace: z._default(z.boolean("must be true or false"), false),
    }),
    z.strictObject({
      by: z.literal("metric"),
      metric: z.string("must be a metric").check(z.minLength(1, "must not be empty"), z.maxLength(100)),
      factor: amount(0.01, 100),
    }),
  ],
  "must be a number, a share of the queue's own or another metric",
);

/** Whether both can be told apart without any data, and near lies where breach already began. */
function isNearBeyond({ direction, near, breach }: ThresholdRule): boolean {
  if (near === null || breach === null) return false;
  const [a, b] = bareAmounts(near, breach);
  return direction === "above" ? a > b : a < b;
}

/** What two limits of one kind differ by; equal where only data could tell. */
function bareAmounts(near: Limit, breach: Limit): readonly [number, number] {
  if (near.by === "number" && breach.by === "number") return [near.value, breach.value];
  if (near.by === "sla" && breach.by === "sla") {
    if (near.plus === breach.plus) return [near.share, breach.share];
    if (near.share === breach.share) return [near.plus, breach.plus];
  }
  if (near.by === "metric" && breach.by === "metric" && near.metric === breach.metric)
    return [near.factor, breach.factor];
  return [0, 0];
}

/** Whether limits have a meaning for the figure they are set for, `checkRule` says. */
export const thresholdRule = z
  .strictObject(
    {
      direction: z.enum(["above", "below"], "must be above or below"),
      near: z.nullable(limit),
      breach: z.nullable(limit),
      forMs: z
        .int("must be a whole number of milliseconds")
        .check(z.minimum(0, "must be at least 0"), z.maximum(LONGEST_FOR_MS, `must be at most ${LONGEST_FOR_MS}`)),
      recover: amount(0, MOST_RECOVERY),
      hours: z.nullable(openingHours),
      top: z.boolean("must be true or false"),
    },
    "must be a rule",
  )
  .check(
    z.refine((rule) => !isNearBeyond(rule), {
      error: "must not lie beyond the limit of a breach",
      path: ["near"],
      params: { rule: "near-beyond-breach" },
    }),
  ) satisfies z.ZodMiniType<ThresholdRule>;

export const tileThresholds = z.discriminatedUnion(
  "use",
  [
    z.strictObject({ use: z.literal("inherited") }),
    z.strictObject({ use: z.literal("off") }),
    z.strictObject({ use: z.literal("own"), rule: thresholdRule }),
  ],
  "must be inherited, off or own",
) satisfies z.ZodMiniType<TileThresholds>;
