/** The part of a browser that keeps its screen on; absent in old ones and over plain http. */
interface WakeLocks {
  request(
    type: "screen",
  ): Promise<{ release(): Promise<void>; addEventListener(type: "release", listener: () => void): void }>;
}

interface WakeLockEnvironment {
  readonly locks: WakeLocks | undefined;
  isVisible(): boolean;
  /** Calls back whenever the page is shown or hidden; answers how to stop. */
  onVisibility(listener: () => void): () => void;
}

/** Keeps the screen on for as long as the browser lets it, asking again whenever the lock was lost; answers how to let go. */
export function keepAwake({ locks, isVisible, onVisibility }: WakeLockEnvironment): () => void {
  if (locks === undefined) return () => undefined;
  let isOver = false;
  let isAsking = false;
  let release: (() => Promise<void>) | null = null;

  async function ask(): Promise<void> {
    if (isOver || isAsking || release !== null || locks === undefined || !isVisible()) return;
    isAsking = true;
    try {
      const lock = await locks.request("screen");
      if (isOver) return void (await lock.release());
      release = () => lock.release();
      lock.addEventListener("release", () => {
        release = null;
        void ask();
      });
    } catch {
      // Refused, for a low battery perhaps: it is asked for again when the page is shown anew.
    } finally {
      isAsking = false;
    }
  }

  const stop = onVisibility(() => void ask());
  void ask();
  return () => {
    isOver = true;
    stop();
    void release?.().catch(() => undefined);
  };
}
