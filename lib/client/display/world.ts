import type { LiveEnvironment } from "@/lib/client/live/environment";
import type { DeviceFacts, DisplayReport } from "@/lib/contracts/display/report";
import type { Chime } from "./chime";
import type { Faults } from "./faults";
import type { KeptData } from "./kept-data";
import type { KeptText } from "./kept-text";
import type { KnownBoards } from "./view-keeper";

/** The browser as a display sees it; tests bring their own. All times in ms. */
export interface DisplayWorld {
  readonly live: LiveEnvironment;
  readonly timers: Pick<LiveEnvironment, "setTimer" | "clearTimer" | "random">;
  readonly clock: {
    /** Takes the server's clock, epoch ms, from an event. */
    hear(now: number): void;
    assume(now: number): void;
    now(): number;
    synchronised(): boolean;
  };
  /** The device's clock, epoch ms. */
  wall(): number;
  monotonic(): number;
  isVisible(): boolean;
  heap(): { readonly bytes: number; readonly limit: number } | null;
  readonly kept: KeptText;
  readonly data: KeptData;
  readonly faults: Faults;
  device(): DeviceFacts;
  /** Whether the server took a report; false, too, once `signal` gives it up. Never throws. */
  post(report: DisplayReport, signal: AbortSignal): Promise<boolean>;
  isHealthy(): Promise<boolean>;
  /** Whether something that is seen is breached. */
  hasBreach(): boolean;
  /** How old the oldest part of a board's numbers is; null: there are none. */
  dataAge(boardId: string, now: number): number | null;
  readonly boards: KnownBoards;
  chime(onChange: () => void): Chime;
  /** Tells when the page may have missed something; answers how to stop. */
  readonly wake: { start(onWake: () => void): () => void; heard(): void };
  every(ms: number, run: () => void): () => void;
  pause(ms: number): Promise<void>;
  keepAwake(): () => void;
  /** Has somebody notice, and tell, when the page does not respond any more; answers how to stop. */
  standGuard(): () => void;
  /** Keeps the page itself and what it is built of; answers how to stop. */
  keepShell(): () => void;
  reload(): void;
  /** Drops everything that this device keeps of a display. */
  forget(): Promise<void>;
  /** Goes to where displays are paired. */
  leave(): void;
}
