import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { address, type Call, isMetricKey } from "./address";
import type { Caller, Page } from "./call";
import { describeConnection } from "./connection";
import type { Endpoint } from "./endpoints";
import type { UpstreamError } from "./errors";
import type { ClientLog } from "./log";
import { walkPages } from "./paging";
import { evidenceKeys, learn, normaliseAll, type ScaleMemory, weigh } from "./percent-scale";
import { readQueueGroups } from "./queue-groups";
import { skewMs, takenAt } from "./taken-at";
import type { AgentsInQueueGroups, Connection, ListRequest, RowsWithTotals } from "./types";
import { upstreamError } from "./upstream-error";
import type { Draft, DraftRow } from "./wire";

type Ask = Call["request"];

export interface Reader {
  list<T>(
    endpoint: Endpoint,
    ids: readonly string[],
    request: ListRequest,
    shape: (row: DraftRow) => T,
    signal?: AbortSignal,
  ): Promise<Result<RowsWithTotals<T>, UpstreamError>>;
  queueGroups(
    endpoint: Endpoint,
    request: Ask,
    signal?: AbortSignal,
  ): Promise<Result<AgentsInQueueGroups, UpstreamError>>;
}

export interface ReaderOptions {
  readonly connection: Connection;
  readonly base: string;
  readonly caller: Caller;
  readonly memory: ScaleMemory;
  readonly log: ClientLog;
  readonly now: () => number;
}

/** From a request to rows in the product's units: address, pages, rows, percentages, what was asked and not answered. */
export function createReader({ connection, base, caller, memory, log, now }: ReaderOptions): Reader {
  /** What is sent for a request, and what of it nobody asked for. */
  function plan(endpoint: Endpoint, request: Ask) {
    const asked = request.summary ? [] : [...new Set((request.metrics ?? []).filter(isMetricKey))];
    const extra = memory.scale === "unknown" || memory.doubt ? evidenceKeys(asked, endpoint.rows === "queues") : [];
    const sent = [...new Set([...asked, ...extra])];
    return { sent, unasked: sent.slice(asked.length) };
  }

  function getter(endpoint: Endpoint, ids: readonly string[], request: Ask, metrics: readonly string[]) {
    const url = address(base, connection.region, { endpoint, ids, request, metrics });
    if (!url.ok) return url;
    const asked = { byId: ids.length > 0, metrics, timeZone: request.timeZone };
    return ok((page: number | null, signal?: AbortSignal): Promise<Result<Page, UpstreamError>> => {
      const target = new URL(url.value);
      if (page !== null) target.search = `page=${page}&${target.search.slice(1)}`;
      return caller.get(connection, target, asked, signal);
    });
  }

  /** Settles the scale by all of an answer's evidence, then brings its metrics to the form that was asked for. */
  function finish(answer: readonly Draft[], request: Ask, unasked: readonly string[]): void {
    const before = memory.scale;
    learn(memory, weigh(answer));
    if (memory.scale !== before) {
      log.info({ ...describeConnection(connection), from: before, to: memory.scale }, "8x8 percentage scale settled");
    }
    normaliseAll(answer, memory);
    const wanted = request.summary ? [] : (request.metrics ?? []);
    for (const metrics of answer) {
      for (const key of unasked) delete metrics[key];
      for (const key of wanted) if (!Object.hasOwn(metrics, key)) metrics[key] = null;
    }
  }

  function countSkipped(endpoint: Endpoint, skipped: number): void {
    if (skipped === 0) return;
    log.warn({ ...describeConnection(connection), path: endpoint.path, skipped }, "8x8 sent rows that cannot be read");
  }

  return {
    async list(endpoint, ids, request, shape, signal) {
      const requestedAt = now();
      const { sent, unasked } = plan(endpoint, request);
      const get = getter(endpoint, ids, request, sent);
      if (!get.ok) return get;
      const paged = endpoint.options.includes("paged");
      const walk = await walkPages((page, inner) => get.value(paged ? page : null, inner), signal);
      if (!walk.ok) return walk;
      const { rows, skipped, totals, first, requests } = walk.value;
      finish(metricsOf(rows, totals), request, unasked);
      countSkipped(endpoint, skipped);
      return ok({
        rows: rows.map(shape),
        skipped,
        totals,
        takenAt: takenAt(rows),
        skewMs: skewMs(first.reply),
        requestedAt,
        requests,
      });
    },
    async queueGroups(endpoint, request, signal) {
      const requestedAt = now();
      const { sent, unasked } = plan(endpoint, request);
      const get = getter(endpoint, [], request, sent);
      if (!get.ok) return get;
      const page = await get.value(null, signal);
      if (!page.ok) return page;
      const { reply, body, requests } = page.value;
      const read = readQueueGroups(body);
      if (read === null) return err(upstreamError("unreadable", { status: reply.status }));
      const { rows, queues, skipped } = read;
      finish(metricsOf([...rows, ...queues.flatMap(({ agents }) => agents)], null), request, unasked);
      countSkipped(endpoint, skipped);
      return ok({ rows, queues, skipped, takenAt: takenAt(rows), skewMs: skewMs(reply), requestedAt, requests });
    },
  };
}

function metricsOf(rows: readonly DraftRow[], totals: Draft | null): Draft[] {
  const metrics = rows.map((row) => row.metrics);
  return totals === null ? metrics : [...metrics, totals];
}
