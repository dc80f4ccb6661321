import type { DisplayReport } from "@/lib/contracts/display/report";

/** What stands guard over a page on a thread of its own (public/tv/guard.js). */
export interface Guard {
  /** Starts it; answers how to stop. */
  start(): () => void;
  /** What it tells in the page's place should that stop responding. */
  keep(report: DisplayReport): void;
}

export interface GuardEnvironment {
  /** Null where the browser has no threads, or lets no page have one; `hasFailed` is called where its script cannot be had. */
  create(hasFailed: () => void): Pick<Worker, "postMessage" | "terminate"> | null;
  every(ms: number, run: () => void): () => void;
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
}

const SPEAK_MS = 5_000;
/** Its script is not kept on the device: a page that began without a network gets its guard once there is one. */
const TRY_AGAIN_MS = 60_000;

export function createGuard({ create, every, isVisible, onVisibility }: GuardEnvironment): Guard {
  let guard: ReturnType<GuardEnvironment["create"]> = null;
  let last: DisplayReport | null = null;
  /** Counted by speaking, as long as there is nobody to speak to. */
  let missedMs = 0;
  const begin = () => {
    missedMs = 0;
    guard = create(end);
    if (last !== null) guard?.postMessage({ report: last });
  };
  const end = () => {
    guard?.terminate();
    guard = null;
  };
  const speak = () => {
    if (guard === null) missedMs += SPEAK_MS;
    if (missedMs >= TRY_AGAIN_MS) begin();
    guard?.postMessage({ isHidden: !isVisible() });
  };
  return {
    start() {
      begin();
      speak();
      const stops = [every(SPEAK_MS, speak), onVisibility(speak)];
      return () => {
        for (const stop of stops) stop();
        end();
      };
    },
    keep(report) {
      last = report;
      guard?.postMessage({ report });
    },
  };
}
