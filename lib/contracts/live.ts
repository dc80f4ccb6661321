import { DISPLAY_PRIVACY } from "@/lib/domain/display/settings";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { UPSTREAM_STATES } from "@/lib/domain/snapshot";
import { array, type Infer, nullable, number, object, oneOf, optional, record, string, union } from "./shape";
import { shownDocument } from "./shown-document";

/* What `GET /api/boards`, `/api/boards/{id}/live`, `/stream` and `/trend` answer. */

const instant = string;

const boardSummary = object({
  id: string,
  name: string,
  tenantId: string,
  /** Where two boards of the list have one name. */
  tenantName: optional(string),
});
export const boardList = array(boardSummary);
export type BoardSummary = Infer<typeof boardSummary>;

const metricListItem = object({ id: nullable(string), name: string, count: number });
const metricValue = nullable(union(number, string, array(metricListItem)));
const metricsSchema = record(metricValue);

const queueRow = object({
  id: string,
  name: string,
  /** How 8x8 names it, where an admin gave it another name. */
  nameAt8x8: optional(string),
  /** How customers reach it, where an admin says so. */
  media: optional(oneOf(...QUEUE_MEDIA)),
  metrics: metricsSchema,
});
const groupRow = object({ id: string, name: string, metrics: metricsSchema });
const agentRow = object({
  id: string,
  name: string,
  groupId: nullable(string),
  groupName: nullable(string),
  metrics: metricsSchema,
});

const upstreamStatus = object({
  state: oneOf(...UPSTREAM_STATES),
  code: nullable(string),
  message: nullable(string),
  since: instant,
  retryAt: nullable(instant),
});

/** One part of a sweep (queues, agents, groups): when its rows were taken (8x8's moment, on our clock) and fetched. */
const partStatus = object({
  status: upstreamStatus,
  asOf: nullable(instant),
  fetchedAt: nullable(instant),
});
export type PartStatusView = Infer<typeof partStatus>;

const boardInfo = object({
  id: string,
  name: string,
  tenantId: string,
  tenantName: string,
  /** IANA zone in which the tenant's clock times are shown. */
  timeZone: string,
  /** How often 8x8 is asked, ms: what "missed three refreshes" is measured by. */
  intervalMs: number,
});

/**
 * One tile of a designed board as the server evaluated it: figures, levels, the order of its rows. Its cells are those of
 * `lib/domain/sheet`; numbers in the units of their metrics.
 */
const tileRow = object({
  id: string,
  /** As the document titles it; empty where it does not. */ name: string,
  metrics: metricsSchema,
});

/** What a view shows: the whole board, or one queue's or one agent's page of it. */
export const liveView = object({
  board: boardInfo,
  /** When the oldest shown part was taken, on the server's clock; null before the first data. */
  asOf: nullable(instant),
  /** The worst of the parts. */
  upstream: upstreamStatus,
  parts: object({ queues: partStatus, agents: partStatus, groups: partStatus }),
  queues: array(queueRow),
  agents: array(agentRow),
  groups: array(groupRow),
  /** The published document of a designed board; absent on a board that makes itself, and on pages of a queue or agent. */
  document: optional(shownDocument),
  /**
   * Without a document: the levels that a tenant's own limits give queues and agents, where it has such limits
   * (lib/domain/state/given-levels.ts). With one: its tiles. Rows of queues, agents and groups are then those that some tile shows, and no others.
   */
  tiles: optional(array(tileRow)),
  /** Under which a display was sent it that may know less of agents than viewers; absent where nothing was kept back. */
  privacy: optional(oneOf(...DISPLAY_PRIVACY)),
});
export type LiveView = Infer<typeof liveView>;

/** Changed cells of one row. `metrics` carries only what changed; `drop` names keys that went. A new row is whole. */
const rowPatch = object({
  id: string,
  name: optional(string),
  /** Null: it has none any more. */
  nameAt8x8: optional(nullable(string)),
  media: optional(nullable(oneOf(...QUEUE_MEDIA))),
  groupId: optional(nullable(string)),
  groupName: optional(nullable(string)),
  metrics: optional(metricsSchema),
  drop: optional(array(string)),
});
export type RowPatch = Infer<typeof rowPatch>;

const rowsPatch = object({
  set: optional(array(rowPatch)),
  gone: optional(array(string)),
  /** All ids in their new order; only when rows came or the order changed other than by rows going. */
  order: optional(array(string)),
});
export type RowsPatch = Infer<typeof rowsPatch>;

/**
 * From one published view to the next. Metrics that tick (a wait, a time in state) and advanced exactly as far as
 * their part's `asOf` did are left out: the receiver advances them by the same rule (lib/contracts/patch.ts).
 */
export const viewPatch = object({
  board: optional(boardInfo),
  asOf: optional(nullable(instant)),
  upstream: optional(upstreamStatus),
  parts: optional(object({ queues: optional(partStatus), agents: optional(partStatus), groups: optional(partStatus) })),
  queues: optional(rowsPatch),
  agents: optional(rowsPatch),
  groups: optional(rowsPatch),
  /** Another document or privacy is another feed, so patches never carry one. */
  tiles: optional(rowsPatch),
});
export type ViewPatch = Infer<typeof viewPatch>;

/*
 * Stream events; `now` is the server's clock in epoch ms at sending, from which the browser knows its own clock's error.
 * event: snapshot  {now, view}     first, and whenever patches could not carry the receiver over
 * event: patch     {now, patch}    id: <epoch>-<sequence>
 * event: status    {now, upstream} when upstream's state changes between ticks
 * event: ping      {now}           every 15 s
 * event: bye       {now, reason}   the stream ends on purpose: "restart" (come back), "forbidden", "gone" (do not)
 */
export const snapshotEvent = object({ now: number, view: liveView });
export const patchEvent = object({ now: number, patch: viewPatch });
export const statusEvent = object({ now: number, upstream: upstreamStatus });
export const pingEvent = object({ now: number });
export const byeEvent = object({ now: number, reason: oneOf("restart", "forbidden", "gone") });

/** Per-minute memory of the last 60 minutes. `minutes[i]` is the minute's start (epoch ms); null is a gap, never a zero. */
const series = array(nullable(number));
const trendSeries = object({
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
export type TrendSeries = Infer<typeof trendSeries>;

export const trendView = object({
  minutes: array(number),
  total: trendSeries,
  /** `waiting` for each queue of the view, for sparklines; one queue's view has its whole series in `total`. */
  waitingByQueue: record(series),
  /** Of a designed board: the lines that its tiles draw, by tile id (and the line's number, where it draws several). */
  tiles: optional(record(series)),
});
export type TrendView = Infer<typeof trendView>;
