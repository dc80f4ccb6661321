import "server-only";
import type { Clock } from "@/lib/server/live/clock";

/** Waits so many ms; false when the waiting was given up. */
export type Pause = (ms: number) => Promise<boolean>;

export function pauseBy(clock: Clock, signal: AbortSignal): Pause {
  return (ms) =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      const end = (whole: boolean) => {
        cancel();
        signal.removeEventListener("abort", giveUp);
        resolve(whole);
      };
      const giveUp = () => end(false);
      const cancel = clock.after(ms, () => end(true));
      signal.addEventListener("abort", giveUp, { once: true });
    });
}
