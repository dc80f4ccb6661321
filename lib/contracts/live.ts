import * as z from "zod/mini";
import { UPSTREAM_STATES } from "@/lib/domain/snapshot";

/*
 * What `GET /api/boards`, `/api/boards/{id}/live`, `/stream` and `/trend` answer. zod/mini because these schemas ship to
 * the browser; jitless because compiling a parser at run time would need `unsafe-eval` in the content security policy.
 */
z.config({ jitless: true });

const instant = z.string();

const boardSummary = z.object({ id: z.string(), name: z.string(), tenantId: z.string() });
export const boardList = z.array(boardSummary);
export type BoardSummary = z.infer<typeof boardSummary>;

const metricListItem = z.object({ id: z.nullable(z.string()), name: z.string(), count: z.number() });
const metricValue = z.union([z.number(), z.string(), z.null(), z.array(metricListItem)]);
const metricsSchema = z.record(z.string(), metricValue);

const queueRow = z.object({ id: z.string(), name: z.string(), metrics: metricsSchema });
const agentRow = z.object({
  id: z.string(),
  name: z.string(),
  groupId: z.nullable(z.string()),
  groupName: z.nullable(z.string()),
  metrics: metricsSchema,
});

const upstreamStatus = z.object({
  state: z.enum(UPSTREAM_STATES),
  code: z.nullable(z.string()),
  message: z.nullable(z.string()),
  since: instant,
  retryAt: z.nullable(instant),
});

/** One part of a sweep (queues, agents, groups): when its rows were taken (8x8's moment, on our clock) and fetched. */
const partStatus = z.object({
  status: upstreamStatus,
  asOf: z.nullable(instant),
  fetchedAt: z.nullable(instant),
});
export type PartStatusView = z.infer<typeof partStatus>;

const boardInfo = z.object({
  id: z.string(),
  name: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  /** IANA zone in which the tenant's clock times are shown. */
  timeZone: z.string(),
  /** How often 8x8 is asked, ms: what "missed three refreshes" is measured by. */
  intervalMs: z.number(),
});

/** What a view shows: the whole board, or one queue's or one agent's page of it. */
export const liveView = z.object({
  board: boardInfo,
  /** When the oldest shown part was taken, on the server's clock; null before the first data. */
  asOf: z.nullable(instant),
  /** The worst of the parts. */
  upstream: upstreamStatus,
  parts: z.object({ queues: partStatus, agents: partStatus, groups: partStatus }),
  queues: z.array(queueRow),
  agents: z.array(agentRow),
  groups: z.array(queueRow),
});
export type LiveView = z.infer<typeof liveView>;

/** Changed cells of one row. `metrics` carries only what changed; `drop` names keys that went. A new row is whole. */
const rowPatch = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  groupId: z.optional(z.nullable(z.string())),
  groupName: z.optional(z.nullable(z.string())),
  metrics: z.optional(metricsSchema),
  drop: z.optional(z.array(z.string())),
});
export type RowPatch = z.infer<typeof rowPatch>;

const rowsPatch = z.object({
  set: z.optional(z.array(rowPatch)),
  gone: z.optional(z.array(z.string())),
  /** All ids in their new order; only when rows came or the order changed other than by rows going. */
  order: z.optional(z.array(z.string())),
});
export type RowsPatch = z.infer<typeof rowsPatch>;

/**
 * From one published view to the next. Metrics that tick (a wait, a time in state) and advanced exactly as far as
 * their part's `asOf` did are left out: the receiver advances them by the same rule (lib/contracts/patch.ts).
 */
export const viewPatch = z.object({
  board: z.optional(boardInfo),
  asOf: z.optional(z.nullable(instant)),
  upstream: z.optional(upstreamStatus),
  parts: z.optional(
    z.object({ queues: z.optional(partStatus), agents: z.optional(partStatus), groups: z.optional(partStatus) }),
  ),
  queues: z.optional(rowsPatch),
  agents: z.optional(rowsPatch),
  groups: z.optional(rowsPatch),
});
export type ViewPatch = z.infer<typeof viewPatch>;

/*
 * Stream events; `now` is the server's clock in epoch ms at sending, from which the browser knows its own clock's error.
 * event: snapshot  {now, view}     first, and whenever patches could not carry the receiver over
 * event: patch     {now, patch}    id: <epoch>-<sequence>
 * event: status    {now, upstream} when upstream's state changes between ticks
 * event: ping      {now}           every 15 s
 * event: bye       {now, reason}   the stream ends on purpose: "restart" (come back), "forbidden", "gone" (do not)
 */
export const snapshotEvent = z.object({ now: z.number(), view: liveView });
export const patchEvent = z.object({ now: z.number(), patch: viewPatch });
export const statusEvent = z.object({ now: z.number(), upstream: upstreamStatus });
export const pingEvent = z.object({ now: z.number() });
export const byeEvent = z.object({ now: z.number(), reason: z.enum(["restart", "forbidden", "gone"]) });

/** Per-minute memory of the last 60 minutes. `minutes[i]` is the minute's start (epoch ms); null is a gap, never a zero. */
const series = z.array(z.nullable(z.number()));
const trendSeries = z.object({
  /** Customers waiting at the minute's end. */
  waiting: series,
  /** Longest wait at the minute's end, ms. */
  longestWait: series,
  /** Entered, answered and abandoned in the minute: differences of the day's counters. */
  entered: series,
  answered: series,
  abandoned: series,
  /** Service level today as it stood at the minute's end, 0–100. */
  serviceLevel: series,
  /** Agents available at the minute's end. */
  available: series,
});
export type TrendSeries = z.infer<typeof trendSeries>;

export const trendView = z.object({
  minutes: z.array(z.number()),
  total: trendSeries,
  /** `waiting` for each queue of the view, for sparklines; one queue's view has its whole series in `total`. */
  waitingByQueue: z.record(z.string(), series),
});
export type TrendView = z.infer<typeof trendView>;
