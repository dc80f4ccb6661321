"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useContext, useEffect, useState, useSyncExternalStore } from "react";
import { keepLoading } from "@/lib/client/loading/keep-loading";
import { useHydrated } from "@/lib/client/loading/use-hydrated";
import { connectionOptions } from "@/lib/client/query/options";
import { createStable } from "@/lib/client/query/stable";
import { UserKey } from "@/lib/client/query/user-key";
import type { LiveView } from "@/lib/contracts/live";
import type { Connection } from "./connection";
import type { LiveScope } from "./scope";
import { type ViewSource, viewSource } from "./view-source";

/**
 * What follows a feed: the stream, its checks, the tabs. The page hydrates without it, and it is on its way from the moment
 * the page's code runs; until it is there, a view is `connecting`.
 */
const feeds = typeof window === "undefined" ? null : keepLoading(() => import("./feeds"));

/** Follows a scope for as long as the component is mounted: one per page. Writes the React Query cache. What was is not followed. */
export function useFollow(scope: LiveScope): void {
  const client = useQueryClient();
  const userKey = useContext(UserKey);
  const { boardId, queueId, agentId, draft, link, display, replay } = scope;
  useEffect(() => {
    if (replay === true) return;
    const followed: LiveScope = {
      boardId,
      ...(queueId === undefined ? {} : { queueId }),
      ...(agentId === undefined ? {} : { agentId }),
      ...(draft === undefined ? {} : { draft }),
      ...(link === undefined ? {} : { link }),
      ...(display === undefined ? {} : { display }),
    };
    let release: (() => void) | null = null;
    let isLeft = false;
    void feeds?.then(({ acquireFeed }) => {
      if (!isLeft) release = acquireFeed(client, userKey, followed);
    });
    return () => {
      isLeft = true;
      release?.();
    };
  }, [client, userKey, boardId, queueId, agentId, draft, link, display, replay]);
}

/** The newest view of a scope and word of each new one, shared by all that ask on one page. */
export function useViewSource(scope: LiveScope): ViewSource {
  return viewSource(useQueryClient(), scope);
}

/**
 * What the server rendered a board from, and what a part must find that hydrates: its code may come after the first
 * numbers, and React compares it with what the server said before there were any.
 */
const nothing = () => undefined;

/**
 * What `select` takes from the scope's newest view; undefined before the first. The component renders again only when
 * the selection differs (compared deeply), so an inline function and a fresh object are fine.
 */
export function useLive<T>(scope: LiveScope, select: (view: LiveView) => T): T | undefined {
  const source = useViewSource(scope);
  const [stable] = useState(() => createStable<T>());
  const read = () => {
    const view = source.view();
    return view === undefined ? undefined : stable(select(view));
  };
  return useSyncExternalStore(source.subscribe, read, nothing);
}

/** How the scope is being followed at the moment. */
export function useConnection(scope: LiveScope): Connection {
  const { data } = useQuery(connectionOptions(scope));
  const isHydrated = useHydrated();
  return isHydrated ? (data ?? "connecting") : "connecting";
}
