import type { LiveView } from "@/lib/contracts/live";
import { type Effect, EMPTY_FEED, type FeedState, type RawEvent, reduce } from "./reducer";

/** The one place that holds a feed's state, whoever brings the events: the stream, a poll or another tab. */
export interface ViewStore {
  state(): FeedState;
  /** Applies an event and says what it asks of the follower. */
  accept(event: RawEvent): Effect;
  /** Takes a whole view that was asked for; `now` is the server's clock, epoch ms, when known. */
  replace(view: LiveView, now: number | null): void;
  /** The view still holds; `now` is the server's clock, epoch ms, when known. */
  hear(now: number | null): void;
}

export interface ViewSinks {
  onView(view: LiveView): void;
  /** The server's clock, epoch ms, as read in an event that has just arrived. */
  onServerTime(now: number): void;
}

export function createViewStore(sinks: ViewSinks): ViewStore {
  let state = EMPTY_FEED;

  function move(next: FeedState): void {
    const isNew = next.view !== null && next.view !== state.view;
    state = next;
    if (isNew && state.view !== null) sinks.onView(state.view);
  }

  function hear(now: number | null): void {
    if (now !== null) sinks.onServerTime(now);
  }

  return {
    state: () => state,
    accept(event) {
      const reduction = reduce(state, event);
      hear(reduction.now);
      move(reduction.state);
      return reduction.effect;
    },
    hear,
    replace(view, now) {
      hear(now);
      move({ view, at: null });
    },
  };
}
