import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import type { Board } from "@/lib/server/boards/board";
import type { Encoded } from "./feed";
import type { Holder } from "./holder";
import type { Scope } from "./needs";
import type { Outlet } from "./outlet";
import type { Standing, StreamsFull } from "./viewers";

export interface ViewRequest {
  readonly board: Board;
  readonly scope: Scope;
  readonly signal: AbortSignal;
}

export interface StreamRequest extends Omit<ViewRequest, "signal"> {
  /** Where the events go. It is opened, and written to, only when the stream is not refused. */
  readonly outlet: Outlet;
  /** Whom the stream counts for, and with whom it ends. */
  readonly holder: Holder;
  /** The id of the last event that the viewer has, from `Last-Event-ID` or its own query. */
  readonly lastEventId: string | null;
  /** Asked every 30 s while the stream is open: may they still see this board? */
  readonly recheck: () => Promise<Standing>;
}

/** A view that is watched without a stream, by the server itself. */
export interface HeldView {
  /** As its viewers have it at this moment. */
  current(): LiveView;
  /** Ends the watching; the first call counts. */
  release(): void;
}

export type LiveAnswer = Encoded & { readonly view: LiveView };

/** Why no stream was opened. */
export type StreamRefusal = { readonly code: "unknown-tenant" } | StreamsFull;
