import { byeEvent, type LiveView, patchEvent, pingEvent, snapshotEvent, statusEvent } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { type EventId, parseEventId } from "./event-id";

export const EVENT_TYPES = ["snapshot", "patch", "status", "ping", "bye"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** An event as it came: the same from the stream and from another tab. `id` is "" when it has none. */
export interface RawEvent<T extends string = EventType> {
  readonly type: T;
  readonly id: string;
  readonly data: string;
}

/** What a feed knows. `at` is the last event applied: where to resume; null: only a snapshot can follow. */
export interface FeedState {
  readonly view: LiveView | null;
  readonly at: EventId | null;
}

export const EMPTY_FEED: FeedState = { view: null, at: null };

/** What an event asks of the follower. `resnapshot`: this state cannot be carried on, ask for a fresh one. */
export type Effect = "none" | "resnapshot" | "restart" | "forbidden" | "gone";

export interface Reduction {
  readonly state: FeedState;
  /** The server's clock when it sent the event, epoch ms; null when the event was unreadable. */
  readonly now: number | null;
  readonly effect: Effect;
}

/** One event further. Pure; never throws; an event that cannot be read or placed leaves the view as it was. */
export function reduce(state: FeedState, event: RawEvent): Reduction {
  const data = parseJson(event.data);
  switch (event.type) {
    case "snapshot": {
      const parsed = snapshotEvent.safeParse(data);
      if (!parsed.success) return resnapshot(state);
      const { now, view } = parsed.data;
      return { state: { view, at: parseEventId(event.id) }, now, effect: "none" };
    }
    case "patch": {
      const parsed = patchEvent.safeParse(data);
      if (!parsed.success) return resnapshot(state);
      return placed(state, event.id, parsed.data.now, (view) => applyPatch(view, parsed.data.patch));
    }
    case "status": {
      const parsed = statusEvent.safeParse(data);
      if (!parsed.success) return resnapshot(state);
      const withStatus = (view: LiveView): LiveView => ({ ...view, upstream: parsed.data.upstream });
      // A status need not have an id of its own; EventSource then repeats the id of the event before it.
      if (event.id === "" || isAt(state, event.id)) {
        const view = state.view === null ? null : withStatus(state.view);
        return { state: { ...state, view }, now: parsed.data.now, effect: "none" };
      }
      return placed(state, event.id, parsed.data.now, withStatus);
    }
    case "ping": {
      const parsed = pingEvent.safeParse(data);
      return parsed.success ? { state, now: parsed.data.now, effect: "none" } : resnapshot(state);
    }
    case "bye": {
      const parsed = byeEvent.safeParse(data);
      return parsed.success ? { state, now: parsed.data.now, effect: parsed.data.reason } : resnapshot(state);
    }
  }
}

/** Applies a numbered event in its place: the next one is applied, a repeated one ignored, anything else is a gap. */
function placed(state: FeedState, idText: string, now: number, next: (view: LiveView) => LiveView): Reduction {
  const id = parseEventId(idText);
  const { view, at } = state;
  if (view === null || at === null || id === null) return resnapshot(state, now);
  if (at.epoch !== id.epoch || id.sequence > at.sequence + 1) return resnapshot(state, now);
  if (id.sequence <= at.sequence) return { state, now, effect: "none" };
  return { state: { view: next(view), at: id }, now, effect: "none" };
}

function isAt(state: FeedState, idText: string): boolean {
  const id = parseEventId(idText);
  return id !== null && state.at !== null && id.epoch === state.at.epoch && id.sequence === state.at.sequence;
}

function resnapshot(state: FeedState, now: number | null = null): Reduction {
  return { state: { view: state.view, at: null }, now, effect: "resnapshot" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
