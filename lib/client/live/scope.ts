/**
 * What one page follows: a whole board, one queue or one agent of it, or the draft that is being designed. A sample, by a name of the page's own, is
 * of a document that nobody stored; it has no feed, and whoever shows it asks for it (lib/client/design/samples.ts).
 */
export interface LiveScope {
  boardId: string;
  draft?: true;
  sample?: string;
  queueId?: string;
  agentId?: string;
  /** The token of the link that a whole board is seen by, without a person. */
  link?: string;
  /** Whether a whole board is seen by a display, with a credential of its own. */
  display?: true;
  /** Whether a whole board is shown as it was: it has no feed, and the replay writes what is to be seen (lib/client/replay). */
  replay?: true;
}

/** The scope's own part of a query key, the same for equal scopes. A token is in no key: a page has one link. */
export function scopeKey(scope: LiveScope): readonly [string, string] {
  if (scope.link !== undefined) return [scope.boardId, "shared"];
  if (scope.display === true) return [scope.boardId, "display"];
  if (scope.replay === true) return [scope.boardId, "replay"];
  if (scope.queueId !== undefined) return [scope.boardId, `queue:${scope.queueId}`];
  if (scope.agentId !== undefined) return [scope.boardId, `agent:${scope.agentId}`];
  if (scope.sample !== undefined) return [scope.boardId, `sample:${scope.sample}`];
  return [scope.boardId, scope.draft === true ? "draft" : "board"];
}

/**
 * The address of one of a scope's resources on our own server. `after` is the id of the last event this browser
 * has applied: a fresh EventSource cannot send `Last-Event-ID`, so the stream is resumed by query.
 */
export function scopeUrl(
  scope: LiveScope,
  resource: "live" | "stream" | "trend" | "outlook" | "history" | "replay",
  after?: string,
): string {
  const query = new URLSearchParams();
  if (scope.queueId !== undefined) query.set("queue", scope.queueId);
  else if (scope.agentId !== undefined) query.set("agent", scope.agentId);
  if (after !== undefined) query.set("after", after);
  const text = query.toString();
  const asked = text === "" ? "" : `?${text}`;
  if (scope.link !== undefined) return `/api/shared/${encodeURIComponent(scope.link)}/${resource}${asked}`;
  if (scope.display === true) return `/api/tv/boards/${encodeURIComponent(scope.boardId)}/${resource}${asked}`;
  // The last hour and what is recorded are of the board: a draft has none of its own.
  const of = scope.draft === true && resource !== "trend" && resource !== "history" ? `draft/${resource}` : resource;
  return `/api/boards/${encodeURIComponent(scope.boardId)}/${of}${asked}`;
}

/** The address of an image of the tenant's boards. */
export function imageUrl({ link, display, boardId }: LiveScope, tenantId: string, assetId: string): string {
  const image = encodeURIComponent(assetId);
  if (link !== undefined) return `/api/shared/${encodeURIComponent(link)}/images/${image}`;
  return display === true
    ? `/api/tv/boards/${encodeURIComponent(boardId)}/images/${image}`
    : `/api/tenants/${encodeURIComponent(tenantId)}/assets/${image}`;
}
