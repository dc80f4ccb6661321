import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import type { HistoryQuery } from "@/lib/contracts/history-query";

/** The part of an address that says what is asked for; equal for equal questions. */
export function historySearch({ queue, metric, range, day, step, band, origins, until }: HistoryQuery): string {
  const search = new URLSearchParams();
  for (const id of queue) search.append("queue", id);
  for (const key of metric) search.append("metric", key);
  search.set("range", range);
  if (day !== undefined) search.set("day", day);
  search.set("step", step);
  if (band !== undefined) search.set("band", band);
  if (origins !== undefined) search.set("origins", origins);
  if (until !== undefined) search.set("until", String(until));
  return search.toString();
}

/** Whose history a scope has: a draft, a sample, a replay and a queue's page have their board's. */
export function historyScope({ boardId, link, display }: LiveScope): LiveScope {
  return { boardId, ...(link !== undefined && { link }), ...(display !== undefined && { display }) };
}

/** Where a board's history is asked for. */
export function historyUrl(scope: LiveScope, query: HistoryQuery): string {
  return `${scopeUrl(historyScope(scope), "history")}?${historySearch(query)}`;
}
