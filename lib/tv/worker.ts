/** Registers the service worker that keeps shell and last data; there is none without TLS, nor in most browsers of before 2016. */
export function registerWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register("/tv/sw.js", { scope: "/tv" }).then(
    () => undefined,
    // Some TVs have the API and refuse every worker: then a restart without network shows what the browser itself kept.
    () => undefined,
  );
}
