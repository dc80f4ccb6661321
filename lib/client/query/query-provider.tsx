"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type JSX, type ReactNode, useEffect, useState } from "react";
import { onSignOutElsewhere } from "@/lib/client/auth/session-channel";
import { hearServerTime } from "@/lib/client/clock/browser-clock";
import { RenderedAt } from "@/lib/client/clock/use-now";
import { leaveForSignIn } from "@/lib/client/live/leave-for-sign-in";
import { forgetCache, setForget } from "./forget";
import { createQueryClient } from "./query-client";
import { hashUser, UserKey } from "./user-key";

interface QueryProviderProps {
  children: ReactNode;
  /** The signed-in person's id: lets this person's tabs share one stream, and drops the cache when somebody else signs in. */
  userId?: string;
  /** The server's clock when it rendered the page, epoch ms: what `useNow` shows until the page has hydrated. */
  now?: number;
}

/** The browser's one client and the user it was filled for; never touched while the server renders. */
let shared: { client: QueryClient; userId: string | undefined } | null = null;

/** One client per browser and person; on the server a fresh one for each render, so that no request sees another's data. */
export function clientFor(userId: string | undefined): QueryClient {
  if (typeof window === "undefined") return createQueryClient();
  if (shared === null) {
    shared = { client: createQueryClient(), userId };
    setForget(() => shared?.client.clear());
  }
  if (shared.userId !== userId) {
    shared.client.clear();
    shared = { client: createQueryClient(), userId };
  }
  return shared.client;
}

export function QueryProvider({ children, userId, now = 0 }: QueryProviderProps): JSX.Element {
  const [own] = useState(() => ({ userId, client: clientFor(userId) }));
  const client = own.userId === userId ? own.client : clientFor(userId);
  useEffect(() => {
    if (userId === undefined) return;
    return onSignOutElsewhere(() => {
      forgetCache();
      leaveForSignIn();
    });
  }, [userId]);
  useEffect(() => {
    if (now > 0) hearServerTime(now);
  }, [now]);
  return (
    <QueryClientProvider client={client}>
      <UserKey.Provider value={userId === undefined ? null : hashUser(userId)}>
        <RenderedAt.Provider value={now}>{children}</RenderedAt.Provider>
      </UserKey.Provider>
    </QueryClientProvider>
  );
}
