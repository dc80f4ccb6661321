/** Browsers without idle callbacks (Safari) get the work done this long after the page, ms. */
const INSTEAD_MS = 2000;
/** A busy board is never idle for long; by then it is done all the same, ms. */
const LATEST_MS = 10_000;

/** Runs something that can wait until the browser has nothing better to do; answers how to call it off. */
export function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = setTimeout(run, INSTEAD_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: LATEST_MS });
  return () => window.cancelIdleCallback(handle);
}
