"use client";

import { type ReactNode, useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import type { LiveScope } from "@/lib/client/live/scope";
import { useFollow, useLive } from "@/lib/client/live/use-live";
import { DataTrouble } from "./data-status";

interface FollowedPageProps {
  /** Stable between renders. */
  readonly scope: LiveScope;
  /** How wide the page may become. */
  readonly width: string;
  readonly children: ReactNode;
}

/** The frame of a queue's or an agent's page: follows its scope and tells everything in it the tenant's time zone. */
export function FollowedPage({ scope, width, children }: FollowedPageProps) {
  useFollow(scope);
  // Nothing shows a clock time before the first view has told the tenant's zone.
  const timeZone = useLive(scope, (view) => view.board.timeZone) ?? "UTC";
  const value = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  return (
    <BoardProvider value={value}>
      <main id="main" className={`mx-auto px-4 pb-12 pt-3 sm:px-6 ${width}`}>
        {children}
        {/* At the end of the page and always in sight: nothing above moves when it comes or goes. */}
        <DataTrouble />
      </main>
    </BoardProvider>
  );
}
