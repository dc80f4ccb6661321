const LITE = "/tv/lite";

/**
 * Registers the service worker that keeps shell and last data; there is none without TLS, nor in most browsers of before 2016. The page that shows when
 * it begins was not loaded through it, and is kept once more.
 */
export function registerWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.register("/tv/sw.js", { scope: "/tv" }).then(
    () => serviceWorker.ready.then(({ active }) => keepPage(active)),
    // Some TVs have the API and refuse every worker: then a restart without network shows what the browser itself kept.
    () => undefined,
  );
}

function keepPage(worker: ServiceWorker | null): void {
  if (worker === null) return;
  worker.postMessage({ kind: "keep", page: location.pathname });
  // The font of a board that was there before the worker came past it. The way to a board is built of nothing, and leaves alone what boards are built of.
  if (location.pathname === LITE && "fonts" in document)
    document.fonts.ready.then(
      () => worker.postMessage({ kind: "keep", files: fonts() }),
      () => undefined,
    );
}

/** Addresses of the fonts that the page has loaded. */
function fonts(): string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((address) => address.indexOf("/tv/font/") !== -1);
}

/** What the worker keeps of whom this display belonged to goes. */
export function forgetPages(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.ready.then(
    ({ active }) => {
      if (active !== null) active.postMessage({ kind: "forget" });
    },
    () => undefined,
  );
}
