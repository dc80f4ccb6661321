type StepListener = (event: Event) => void;

let listener: StepListener | null = null;

/**
 * Listens for Back and Forward before Next does. Listeners of a window are called in the order in which they came, so that this must be called
 * before Next begins (instrumentation-client.ts).
 */
export function listenFirst(): void {
  window.addEventListener("popstate", (event) => listener?.(event));
}

/** Who is told of steps before Next is, one at a time; null for nobody. */
export function hearFirst(next: StepListener | null): void {
  listener = next;
}
