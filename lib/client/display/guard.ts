import type { DisplayReport } from "@/lib/contracts/display/report";

/** What stands guard over a page on a thread of its own (public/tv/guard.js). */
export interface Guard {
  /** Starts it; answers how to stop. */
  start(): () => void;
  /** What it tells in the page's place should that stop responding. */
  keep(report: DisplayReport): void;
}

export interface GuardEnvironment {
  /** Null where the browser has no threads, or lets no page have one. */
  create(): Pick<Worker, "postMessage" | "terminate"> | null;
  every(ms: number, run: () => void): () => void;
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
}

const SPEAK_MS = 5_000;

export function createGuard({ create, every, isVisible, onVisibility }: GuardEnvironment): Guard {
  let guard: ReturnType<GuardEnvironment["create"]> = null;
  const speak = () => guard?.postMessage({ isHidden: !isVisible() });
  return {
    start() {
      guard = create();
      speak();
      const stops = [every(SPEAK_MS, speak), onVisibility(speak)];
      return () => {
        for (const stop of stops) stop();
        guard?.terminate();
        guard = null;
      };
    },
    keep: (report) => guard?.postMessage({ report }),
  };
}
