import "server-only";
import { setImmediate } from "node:timers/promises";

/** How long work goes on before others get their turn, ms: what is live comes every few seconds and must not be felt to wait. */
const AT_ONCE_MS = 5;

/** To be called between pieces of work: lets whatever else the process does come first. Rejects once the signal gives the work up. */
export function breathing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < AT_ONCE_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
