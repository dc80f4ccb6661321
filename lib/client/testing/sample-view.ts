import type { LiveView } from "@/lib/contracts/live";

/** A small view with one queue that has `waiting` customers. */
export function sampleView(waiting: number, intervalMs = 5_000): LiveView {
  const since = "2026-01-01T12:00:00.000Z";
  const upstream = { state: "fresh" as const, code: null, message: null, since, retryAt: null };
  const part = { status: upstream, asOf: since, fetchedAt: since };
  return {
    board: { id: "b1", name: "Board", tenantId: "t1", tenantName: "Tenant", timeZone: "Europe/Berlin", intervalMs },
    asOf: since,
    upstream,
    parts: { queues: part, agents: part, groups: part },
    queues: [{ id: "q1", name: "Sales", metrics: { "interactionsWaitInQueue.rt": waiting } }],
    agents: [],
    groups: [],
  };
}

/** The waiting customers of a sample view; null for no view. */
export function waitingOf(view: LiveView | null): unknown {
  return view?.queues[0]?.metrics["interactionsWaitInQueue.rt"] ?? null;
}

/** A patch that changes them. */
export function waitingPatch(waiting: number) {
  return { queues: { set: [{ id: "q1", metrics: { "interactionsWaitInQueue.rt": waiting } }] } };
}
