import * as z from "zod/mini";
import { REGIONS } from "@/lib/domain/region";
import { UPSTREAM_FAILURES } from "@/lib/domain/upstream-failure";
import { id } from "./fields";
import { apiKey, apiSecret, tenantName } from "./tenants";

const credential = z.discriminatedUnion(
  "kind",
  [z.strictObject({ kind: z.literal("existing"), id }), z.strictObject({ kind: z.literal("new"), apiKey, apiSecret })],
  "must be an existing or a new one",
);

/** POST /api/admin/check; answers lines of `CheckEvent`. No field names an address: 8x8's is the installation's own. */
export const checkInput = z.strictObject(
  { credential, region: z.enum(REGIONS, "must be one of us, eu, ap, ca"), tenantName },
  "must be an object",
);
export type CheckInput = z.infer<typeof checkInput>;

/** What a check goes through, in this order; a step stands on all those before it. */
export const CHECK_STEPS = ["reach", "key", "product", "region", "tenant-name", "contents", "numbers"] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Why a step failed; "other-region" where the key works in another one. */
const CHECK_FAILURES = [...UPSTREAM_FAILURES, "other-region"] as const;
export type CheckFailure = (typeof CHECK_FAILURES)[number];

const step = z.enum(CHECK_STEPS);
const count = z.int().check(z.minimum(0));

/** What a step that passed has to tell. */
const passed = z.object({
  step,
  state: z.literal("passed"),
  /** How long 8x8 took to answer, ms; absent where the step took no request of its own. */
  ms: z.optional(z.number()),
  /** The host that was asked. */
  host: z.optional(z.string()),
  /** Whether a tenant name was sent along. */
  isNamed: z.optional(z.boolean()),
  found: z.optional(z.object({ queues: count, agents: count, groups: count })),
  /** Of this moment; null where 8x8 has no data. */
  numbers: z.optional(
    z.object({
      waiting: z.nullable(z.number()),
      longestWaitMs: z.nullable(z.number()),
      available: z.nullable(z.number()),
    }),
  ),
});

const failed = z.object({
  step,
  state: z.literal("failed"),
  ms: z.optional(z.number()),
  code: z.enum(CHECK_FAILURES),
  /** Where the key works: with "other-region". */
  regions: z.optional(z.array(z.enum(REGIONS))),
  /** How long 8x8 asks to wait, s: with "rate-limited". */
  retryAfterS: z.optional(z.number()),
});

/** One line of a check's answer (NDJSON). Every step ends as passed, failed or not reached; then the answer is complete. */
export const checkEvent = z.discriminatedUnion("state", [
  z.object({ step, state: z.literal("running") }),
  passed,
  failed,
  z.object({ step, state: z.literal("not-reached") }),
]);
export type CheckEvent = z.infer<typeof checkEvent>;
export type StepPassed = z.infer<typeof passed>;
export type StepFailed = z.infer<typeof failed>;
