"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useContext, useEffect, useState } from "react";
import { connectionOptions, liveOptions } from "@/lib/client/query/options";
import { createStable } from "@/lib/client/query/stable";
import { UserKey } from "@/lib/client/query/user-key";
import type { LiveView } from "@/lib/contracts/live";
import type { Connection } from "./connection";
import { acquireFeed } from "./feeds";
import type { LiveScope } from "./scope";

/** Follows a scope for as long as the component is mounted: one per page. Writes the React Query cache. */
export function useFollow(scope: LiveScope): void {
  const client = useQueryClient();
  const userKey = useContext(UserKey);
  const { boardId, queueId, agentId } = scope;
  useEffect(() => {
    const followed: LiveScope = {
      boardId,
      ...(queueId === undefined ? {} : { queueId }),
      ...(agentId === undefined ? {} : { agentId }),
    };
    return acquireFeed(client, userKey, followed);
  }, [client, userKey, boardId, queueId, agentId]);
}

/**
 * What `select` takes from the scope's newest view; undefined before the first. The component renders again only when
 * the selection differs (compared deeply), so an inline function and a fresh object are fine.
 */
export function useLive<T>(scope: LiveScope, select: (view: LiveView) => T): T | undefined {
  const [stable] = useState(() => createStable<T>());
  const selectStable = useCallback((view: LiveView) => stable(select(view)), [stable, select]);
  return useQuery({ ...liveOptions(scope), select: selectStable }).data;
}

/** How the scope is being followed at the moment. */
export function useConnection(scope: LiveScope): Connection {
  return useQuery(connectionOptions(scope)).data ?? "connecting";
}
