import * as z from "zod/mini";
import { CONNECTIONS } from "./connection";
import { EVENT_TYPES } from "./reducer";

/*
 * What the tabs of one person's browser say to each other about one scope. Checked on arrival: a tab from before an
 * update may still be open.
 */
const rawEvent = z.object({ type: z.enum(EVENT_TYPES), id: z.string(), data: z.string() });

export const tabMessage = z.union([
  /** To the leader: what do you have? With `doubt`, make sure of it first. Answered by `leading` and, if any, `view`. */
  z.object({ kind: z.literal("ask"), from: z.string(), doubt: z.boolean() }),
  /** From the leader to the tab that asked: its current view, as a snapshot event. */
  z.object({ kind: z.literal("view"), to: z.string(), event: rawEvent }),
  /** From the leader: an event as the server sent it. */
  z.object({ kind: z.literal("event"), event: rawEvent }),
  /** From the leader: still here, and this is how the view is being followed. */
  z.object({ kind: z.literal("leading"), connection: z.enum(CONNECTIONS) }),
]);
export type TabMessage = z.infer<typeof tabMessage>;

/** Bumped when the messages change, so that tabs of different builds do not meet. */
const VERSION = 1;

/** The name of a scope's channel and lock: of this person only. */
export function tabsName(userKey: string, scope: readonly string[]): string {
  return ["wallboard-live", VERSION, userKey, ...scope].join(":");
}
