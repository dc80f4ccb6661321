import { boolean, type Infer, object, oneOf, string, union } from "@/lib/contracts/shape";
import { CONNECTIONS } from "./connection";
import { EVENT_TYPES } from "./reducer";

/*
 * What the tabs of one person's browser say to each other about one scope. Checked on arrival: a tab from before an
 * update may still be open.
 */
const rawEvent = object({ type: oneOf(...EVENT_TYPES), id: string, data: string });

export const tabMessage = union(
  /** To the leader: what do you have? With `doubt`, make sure of it first. Answered by `leading` and, if any, `view`. */
  object({ kind: oneOf("ask"), from: string, doubt: boolean }),
  /** From the leader to the tab that asked: its current view, as a snapshot event. */
  object({ kind: oneOf("view"), to: string, event: rawEvent }),
  /** From the leader: an event as the server sent it. */
  object({ kind: oneOf("event"), event: rawEvent }),
  /** From the leader: still here, and this is how the view is being followed. */
  object({ kind: oneOf("leading"), connection: oneOf(...CONNECTIONS) }),
);
export type TabMessage = Infer<typeof tabMessage>;

/** Bumped when the messages change, so that tabs of different builds do not meet. */
const VERSION = 1;

/** The name of a scope's channel and lock: of this person only. */
export function tabsName(userKey: string, scope: readonly string[]): string {
  return ["wallboard-live", VERSION, userKey, ...scope].join(":");
}
