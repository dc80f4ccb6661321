import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { type LiveScope, scopeUrl } from "@/lib/client/live/scope";
import { fetchJson } from "@/lib/client/query/fetch-json";
import { connectionOptions, liveOptions, trendOptions } from "@/lib/client/query/options";
import { type LiveView, liveView, trendView } from "@/lib/contracts/live";
import type { DisplayPrivacy } from "@/lib/domain/display/settings";

/** As often as 8x8 has new numbers, ms. A board is asked for once, however many displays show it. */
const LIVE_EVERY_MS = 5000;
const TREND_EVERY_MS = 60_000;

/**
 * A board's view as displays of this privacy get it, for the pictures of those that show it: written where its tiles look for it. Undefined before
 * the first.
 */
export function usePicturedView(
  boardId: string,
  privacy: DisplayPrivacy,
): { readonly scope: LiveScope; readonly view: LiveView | undefined } {
  const client = useQueryClient();
  const scope = useMemo(() => ({ boardId, sample: `display:${privacy}` }), [boardId, privacy]);
  const asked = { refetchIntervalInBackground: false, retry: false, structuralSharing: false } as const;
  const { data: view } = useQuery({
    queryKey: ["pictured", boardId, privacy],
    queryFn: ({ signal }) => fetchJson(urlOf(boardId, "live", privacy), liveView, signal),
    refetchInterval: LIVE_EVERY_MS,
    ...asked,
  });
  const { data: trend } = useQuery({
    queryKey: ["pictured-trend", boardId, privacy],
    queryFn: ({ signal }) => fetchJson(urlOf(boardId, "trend", privacy), trendView, signal),
    refetchInterval: TREND_EVERY_MS,
    ...asked,
  });
  useEffect(() => {
    if (view === undefined) return;
    client.setQueryData(liveOptions(scope).queryKey, view);
    // Only where the display has told that it is in touch is anything drawn of it.
    client.setQueryData(connectionOptions(scope).queryKey, "live");
  }, [client, scope, view]);
  useEffect(() => {
    if (trend !== undefined) client.setQueryData(trendOptions(scope).queryKey, trend);
  }, [client, scope, trend]);
  return { scope, view };
}

function urlOf(boardId: string, resource: "live" | "trend", privacy: DisplayPrivacy): string {
  return `${scopeUrl({ boardId }, resource)}?privacy=${privacy}`;
}
