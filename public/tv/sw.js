/*
 * The service worker of a display: keeps the pages under /tv with what they are built of, so that a TV that restarts without network shows
 * its last board instead of nothing. It keeps no data (the page does, with the time at which they were true) and never answers for the API:
 * what a page is told comes from the server or not at all. Plain script, for every engine that has service workers.
 */

const PAGES = "wallboard-tv-pages-1";
const FILES = "wallboard-tv-files-1";
const BOARDS = ["/tv/board", "/tv/lite"];
const SHELLS = ["/tv", ...BOARDS];
/** Under this address stands which of the shells was shown last. */
const LAST = "/tv/last-shown";
/** A network that neither answers nor fails is waited for so long while the screen is empty, ms. */
const PATIENCE_MS = 8000;
/**
 * And so long while a board is still on it. Such a page asks for itself only after its server said that it does well: what stood in for a server that
 * is slow, as one that has just started is, would be the very version that was to be replaced.
 */
const SHOWN_PATIENCE_MS = 60000;
/** Files of one build are a few dozen; more than this is none of ours. */
const MOST_FILES = 200;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answer = answerFor(event);
  if (answer !== null) event.respondWith(answer);
});
self.addEventListener("message", (event) => {
  const { kind, page: path, files } = event.data || {};
  if (kind === "keep" && Array.isArray(files)) event.waitUntil(keepFiles(files.map(String)));
  if (kind === "keep" && SHELLS.includes(path)) event.waitUntil(keepFirst(path));
  if (kind === "forget") event.waitUntil(forget());
});

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => /^wallboard-tv-(pages|files)-/.test(name) && name !== PAGES && name !== FILES);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

function answerFor({ request }) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return null;
  if (request.mode === "navigate") return SHELLS.includes(url.pathname) ? page(request, url.pathname) : null;
  if (isFile(url)) return file(request);
  return null;
}

/** What is named by its content, and never changes. Pictures of codes, messages and data are not kept. */
function isFile({ pathname }) {
  return pathname.startsWith("/_next/static/") || pathname.startsWith("/tv/font/");
}

/** The page from the server; without one, or from one that is not well, as it was last seen. Where nothing is kept, only the server has one. */
async function page(request, path) {
  const ms = await patience();
  const answer = fetch(request);
  let fresh = await withPatience(answer, ms).catch(() => null);
  if (fresh === null || fresh.status >= 500) {
    const kept = await keptPage(path).catch(() => null);
    if (kept !== null) return kept;
    fresh = await answer;
  }
  if (fresh.ok && !fresh.redirected) await keepPage(path, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** A page stays on the screen until the one that replaces it is there. */
async function patience() {
  const open = await self.clients.matchAll({ type: "window" }).catch(() => []);
  const isShown = open.some(({ url }) => BOARDS.includes(new URL(url).pathname));
  return isShown ? SHOWN_PATIENCE_MS : PATIENCE_MS;
}

async function keepPage(path, response) {
  const pages = await caches.open(PAGES);
  await pages.put(path, response);
  if (path !== "/tv") await pages.put(LAST, new Response(path));
}

/** A page that was loaded before there was a worker is fetched once more; from then on it comes by this way. */
async function keepFirst(path) {
  const pages = await caches.open(PAGES);
  if ((await pages.match(path)) !== undefined) return;
  const fresh = await fetch(path).catch(() => Response.error());
  if (fresh.ok && !fresh.redirected) await keepPage(path, fresh).catch(() => undefined);
}

/** A display starts at /tv, which leads it to its board; without a server the worker does. */
async function keptPage(path) {
  const pages = await caches.open(PAGES);
  const last = await pages.match(LAST);
  if (path === "/tv" && last !== undefined) return Response.redirect(await last.text());
  return (await pages.match(path)) || null;
}

async function file(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  // A failing disk must not take the file away from the page.
  if (fresh.ok) await files.put(request, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** The page says what it is built of: those are kept, and what an older build left behind goes. */
async function keepFiles(wanted) {
  const own = wanted.filter((address) => {
    const url = new URL(address, self.location.origin);
    return url.origin === self.location.origin && isFile(url);
  });
  if (own.length === 0 || own.length > MOST_FILES) return;
  const files = await caches.open(FILES);
  const hrefs = new Set(own.map((address) => new URL(address, self.location.origin).href));
  for (const request of await files.keys()) if (!hrefs.has(request.url)) await files.delete(request);
  for (const href of hrefs) {
    if ((await files.match(href)) !== undefined) continue;
    const keep = (fresh) => (fresh.ok ? files.put(href, fresh) : undefined);
    await fetch(href)
      .then(keep)
      .catch(() => undefined);
  }
}

async function forget() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("wallboard-tv-")).map((name) => caches.delete(name)));
}

function withPatience(answer, ms) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), ms);
    answer.then(resolve, reject);
  });
}
