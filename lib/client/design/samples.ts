import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { hearServerTime } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { HttpError } from "@/lib/client/query/http-error";
import { liveOptions, trendOptions } from "@/lib/client/query/options";
import { type Sample, sample } from "@/lib/contracts/boards/sample";
import type { BoardDocument } from "@/lib/domain/board/document";

/** How often a sample is asked for while somebody looks at it, ms: about as often as there are new numbers. */
const ASKED_EVERY_MS = 6000;

interface SampleOf {
  readonly document: BoardDocument;
  /** Of these queues alone; null: of all that the board has. */
  readonly queueIds: readonly string[] | null;
  /** False while the document is still to change: nothing is asked for until then. */
  readonly isReady?: boolean;
}

/**
 * A document with the numbers of a board, for tiles below a `BoardProvider` of this scope (which names a sample): written where they look for a view.
 * What was there stays until the next has come. Whether there is anything yet.
 */
export function useSample(scope: LiveScope, { document, queueIds, isReady = true }: SampleOf): boolean {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["sample", scope.boardId, queueIds, document],
    queryFn: ({ signal }) => requestSample(scope.boardId, { document, queueIds }, signal),
    enabled: isReady,
    refetchInterval: ASKED_EVERY_MS,
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (data === undefined) return;
    client.setQueryData(liveOptions(scope).queryKey, data.view);
    client.setQueryData(trendOptions(scope).queryKey, data.trend);
  }, [client, scope, data]);
  return data !== undefined;
}

async function requestSample(boardId: string, body: SampleOf, signal: AbortSignal): Promise<Sample> {
  const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}/samples`, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
  const read = response.ok ? sample.safeParse(await response.json().catch(() => null)) : null;
  if (read?.success !== true)
    throw new HttpError(response.status, "unreadable", "The server's answer could not be read.");
  hearServerTime(read.data.now);
  return read.data;
}
