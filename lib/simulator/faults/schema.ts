import { z } from "zod";

const ENDPOINTS = [
  "token",
  "queues",
  "queue",
  "queue-agents",
  "queue-agent",
  "groups",
  "group",
  "group-agents",
  "group-agent",
  "agents-in-queue-groups",
  "agents",
  "report-types",
  "report-create",
  "report-status",
  "report-data",
] as const;
export type Endpoint = (typeof ENDPOINTS)[number];

const where = {
  /** Tenant by name, X-Tenant-Info value or API key; absent for all. */
  tenant: z.string().optional(),
  endpoint: z.union([z.enum(ENDPOINTS), z.array(z.enum(ENDPOINTS)).min(1)]).optional(),
  /** How many requests it strikes; absent for all until it is taken back. */
  count: z.number().int().min(1).optional(),
  /** How many matching requests pass unharmed first. */
  after: z.number().int().min(0).default(0),
  probability: z.number().min(0).max(1).default(1),
};
const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...where, ...shape });

const retryAfterSeconds = z.number().min(0).optional();

const ODD_ROWS = [
  "no-id",
  "null-id",
  "null-metrics",
  "no-metrics",
  "object-value",
  "unlisted-metric",
  "unknown-status",
  "not-an-object",
  "no-name",
  "text-value",
] as const;
export type OddRow = (typeof ODD_ROWS)[number];

/** Every way the simulator can misbehave. See lib/simulator/README.md for what each does. */
export const faultSchema = z.discriminatedUnion("kind", [
  kind("unauthorized", { product: z.boolean().default(false) }),
  kind("drop-tokens", {}),
  kind("forbidden", {}),
  kind("not-found", {}),
  kind("rate-limited", {
    retryAfterSeconds: z.number().min(0).default(10),
    header: z.enum(["retry-after", "retry-after-date", "x-ratelimit-reset", "none"]).default("retry-after"),
  }),
  kind("server-error", { retryAfterSeconds }),
  kind("unavailable", { retryAfterSeconds }),
  kind("bad-request", { message: z.string().default("Bad request: Invalid value for field 'metrics'") }),
  kind("slow", { ms: z.number().min(0).max(600_000) }),
  kind("hang", {}),
  kind("drop", { when: z.enum(["before-headers", "mid-body"]).default("before-headers") }),
  kind("truncated", {}),
  kind("html", { status: z.number().int().min(200).max(599).default(200) }),
  kind("empty", {}),
  kind("oversized", {
    bytes: z
      .number()
      .int()
      .min(1)
      .max(256 * 1024 * 1024)
      .default(40 * 1024 * 1024),
  }),
  kind("scale", { scale: z.enum(["fraction", "hundred"]) }),
  kind("numeric-strings", {}),
  kind("single-row", { shape: z.enum(["array", "object"]) }),
  kind("odd-rows", {
    odd: z
      .array(z.enum(ODD_ROWS))
      .min(1)
      .default([...ODD_ROWS]),
  }),
  kind("rename-queue", { queueId: z.string(), name: z.string() }),
  kind("vanish-queue", { queueId: z.string() }),
  kind("vanish-agent", { agentId: z.string() }),
  kind("shrink-pages", { by: z.number().int().min(1).default(1) }),
  kind("bad-token-answer", {
    answer: z.enum(["not-json", "no-token", "number-expiry", "no-expiry", "empty-token"]).default("no-token"),
  }),
  kind("token-error", { status: z.number().int().min(400).max(599).default(401) }),
  kind("product-missing", {}),
  kind("freeze", {}),
  kind("report-failed", {}),
  kind("report-stuck", {}),
  kind("odd-report-rows", {}),
]);
export type Fault = z.infer<typeof faultSchema>;
/** As a caller writes it: what has a default may be left out. */
export type FaultInput = z.input<typeof faultSchema>;
