"use client";

import { useConnection, useLive } from "@/lib/client/live/use-live";
import { useBoard } from "./board-context";
import { partThatFails, type ShownPart, shownStatus } from "./shown-status";

/** What keeps the numbers from being fresh, and what to do about it. */
export interface Trouble {
  readonly kind: "signed-out" | "gone" | "paused" | "failing";
  readonly code: string | null;
  readonly message: string | null;
  /** Epoch ms. */
  readonly since: number | null;
  readonly retryAt: number | null;
  /** Whether there are numbers that stand still. */
  readonly hasNumbers: boolean;
  /** The part that fails, when the other still works. */
  readonly part: ShownPart | null;
}

const instant = (text: string | null) => (text === null ? null : Date.parse(text));

/** The trouble to tell of, null when there is none that words could help with. */
export function useTrouble(): Trouble | null {
  const { scope } = useBoard();
  const connection = useConnection(scope);
  const upstream = useLive(scope, (view) => ({
    status: shownStatus(view.parts),
    hasNumbers: view.asOf !== null,
    part: partThatFails(view.parts),
  }));
  const none = {
    code: null,
    message: null,
    since: null,
    retryAt: null,
    part: null,
    hasNumbers: upstream?.hasNumbers ?? false,
  };
  if (connection === "signed-out" || connection === "gone") return { kind: connection, ...none };
  if (upstream === undefined) return null;
  const { status, part } = upstream;
  if (status.state !== "failing" && status.state !== "paused") return null;
  return {
    kind: status.state,
    code: status.code,
    message: status.message,
    since: instant(status.since),
    retryAt: instant(status.retryAt),
    hasNumbers: upstream.hasNumbers,
    part,
  };
}
