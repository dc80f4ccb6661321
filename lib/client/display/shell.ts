import { fontsOf } from "./shell-fonts";

/** What has been loaded by then is what a page is made of: its own scripts, and those that came with the first boards, ms. */
const FIRST_MS = 6000;
/** Boards of other kinds bring more of them. */
const AGAIN_MS = 15 * 60_000;
const WORKER = { script: "/tv/sw.js", scope: "/tv" } as const;

/** Has the service worker keep this page and its files, now and as more of them are loaded; answers how to stop. Undefined over plain http. */
export function keepShell(workers: ServiceWorkerContainer | undefined): () => void {
  if (workers === undefined) return () => undefined;
  const keep = async () => {
    const registration = await workers.register(WORKER.script, { scope: WORKER.scope }).catch(() => null);
    registration?.active?.postMessage({ kind: "keep", page: "/tv/board", files: filesOfPage() });
  };
  // A worker is registered at once, because it takes a moment to be there.
  void workers.register(WORKER.script, { scope: WORKER.scope }).catch(() => null);
  const first = window.setTimeout(() => void keep(), FIRST_MS);
  const again = window.setInterval(() => void keep(), AGAIN_MS);
  return () => {
    window.clearTimeout(first);
    window.clearInterval(again);
  };
}

/** Drops what the worker keeps, and the worker. */
export async function forgetShell(workers: ServiceWorkerContainer | undefined): Promise<void> {
  const registration = await workers?.getRegistration(WORKER.scope).catch(() => undefined);
  registration?.active?.postMessage({ kind: "forget" });
  if (typeof caches === "undefined") return;
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter((name) => name.startsWith("wallboard-tv-")).map((name) => caches.delete(name)));
}

/** Scripts and style sheets stand in the document, and fonts in the sheets; what else was loaded is among what the browser remembers of it. */
function filesOfPage(): string[] {
  const linked = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("script[src], link[href]");
  const named = Array.from(linked, (element) => ("src" in element ? element.src : element.href));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const fonts = fontsOf(document.styleSheets, document.baseURI);
  return [...new Set([...named, ...fonts, ...loaded])].filter((url) =>
    new URL(url).pathname.startsWith("/_next/static/"),
  );
}
