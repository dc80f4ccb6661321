import "server-only";
import type { DisplayCommand } from "@/lib/contracts/display/control";
import type { SaidTakeover } from "@/lib/domain/display/takeover";
import type { StoredBoard } from "@/lib/server/boards/board";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import type { SeenDisplay } from "./rollout";

export interface PendingCommand {
  readonly displayId: string;
  readonly command: DisplayCommand;
}

export interface TenantWords {
  readonly name: string;
  /** IANA. */
  readonly timeZone: string;
}

/** What is stored of displays, as far as what they are told depends on it. */
export interface DisplayStore {
  display(displayId: string): Promise<DisplayIdentity | null>;
  /** By display, its revision; those that are gone are absent. */
  revisions(displayIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What they have been told and have not done, the oldest first. */
  commands(displayIds: readonly string[], nowMs: number): Promise<readonly PendingCommand[]>;
  tenants(tenantIds: readonly string[]): Promise<ReadonlyMap<string, TenantWords>>;
  board(boardId: string): Promise<StoredBoard | null>;
  /** By board, what differs after every change of it; those that are gone are absent. */
  boardRevisions(boardIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What a display last reported to show because of a breach; null where it reported anything else, or nothing. */
  saidTakeover(displayId: string): Promise<SaidTakeover | null>;
  /** Every display that has reported since, whichever process it is connected to. */
  reports(sinceMs: number): Promise<readonly SeenDisplay[]>;
}
