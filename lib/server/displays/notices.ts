import "server-only";

/** Told of what happened to displays, after the commit. None of these rejects. */
export interface DisplayNotices {
  /** What is set of it is different. */
  displayChanged(displayId: string): Promise<void>;
  /** It is unpaired. */
  displayGone(displayId: string): Promise<void>;
  /** It is to do something. */
  commandGiven(displayId: string): Promise<void>;
}
