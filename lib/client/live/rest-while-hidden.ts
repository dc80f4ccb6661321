/** All times in ms. */
export interface RestEnvironment {
  isVisible(): boolean;
  /** Calls back whenever the page is shown or hidden; answers how to stop listening. */
  onVisibility(listener: () => void): () => void;
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
}

const REST_AFTER_MS = 60_000;

/**
 * Lets go of the stream while a page has been hidden for a minute and takes it up again the moment it is shown. Only
 * for tabs that cannot share one: a browser has six connections to a host, and a seventh tab would load nothing at all.
 */
export function restWhileHidden(environment: RestEnvironment, follower: { start(): void; stop(): void }): () => void {
  let timer: number | null = null;

  function cancel(): void {
    if (timer !== null) environment.clearTimer(timer);
    timer = null;
  }

  function look(): void {
    cancel();
    if (environment.isVisible()) follower.start();
    else timer = environment.setTimer(() => follower.stop(), REST_AFTER_MS);
  }

  const stop = environment.onVisibility(look);
  return () => {
    cancel();
    stop();
  };
}
