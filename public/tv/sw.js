"use strict";
/*
 * The service worker of a display: keeps the pages under /tv with what they are built of, so that a TV that restarts without network shows
 * its last board instead of nothing. It keeps no data (the page does, with the time at which they were true) and never answers for the API:
 * what a page is told comes from the server or not at all. Plain script that Chromium 47 reads, and asks for nothing that is not there by then
 * (tests/integration/displays/old-engines): what does not parse is no worker, and such a TV would be blank.
 */

const PAGES = "wallboard-tv-pages-1";
const FILES = "wallboard-tv-files-1";
const BOARDS = ["/tv/board", "/tv/lite"];
const SHELLS = ["/tv"].concat(BOARDS);
/** What a TV opens that is set up by a link, at every restart. It holds the link's token, and is never kept. */
const STARTS = "/tv/start/";
/** Under this address stands which of the shells was shown last. */
const LAST = "/tv/last-shown";
/** Our own server's answers have it (lib/server/http/security-headers.ts). */
const OURS = "x-wallboard";
/** A network that neither answers nor fails is waited for so long while the screen is empty, ms. */
const PATIENCE_MS = 8000;
/**
 * And so long while a board is still on it. Such a page asks for itself only after its server said that it does well: what stood in for a server that
 * is slow, as one that has just started is, would be the very version that was to be replaced.
 */
const SHOWN_PATIENCE_MS = 60000;
/** Files of one build are a few dozen; more than this is none of ours. */
const MOST_FILES = 200;

/** Ends when all is gone that was to be forgotten: what is kept next is not to go with it. */
let forgotten = Promise.resolve();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const answer = answerFor(event.request);
  if (answer !== null) event.respondWith(answer);
});
self.addEventListener("message", (event) => {
  const told = event.data || {};
  if (told.kind === "keep" && Array.isArray(told.files)) seeThrough(event, keepFiles(told.files.map(String)));
  if (told.kind === "keep" && SHELLS.indexOf(told.page) !== -1) seeThrough(event, keepFirst(told.page));
  if (told.kind === "forget") {
    forgotten = forget();
    seeThrough(event, forgotten);
  }
});

/** Before Chromium 51 a message cannot keep the worker awake: then its work goes on for as long as the browser lets it. */
function seeThrough(event, work) {
  if (event.waitUntil !== undefined) event.waitUntil(work);
}

function activate() {
  const isOld = (name) => /^wallboard-tv-(pages|files)-/.test(name) && name !== PAGES && name !== FILES;
  return drop(isOld).then(() => self.clients.claim());
}

function forget() {
  return drop((name) => name.indexOf("wallboard-tv-") === 0);
}

function drop(isMeant) {
  return caches.keys().then((names) => Promise.all(names.filter(isMeant).map((name) => caches.delete(name))));
}

function answerFor(request) {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return null;
  const path = url.pathname;
  if (!isNavigation(request)) return isFile(url) ? file(request) : null;
  if (path.indexOf(STARTS) === 0) return start(request);
  return SHELLS.indexOf(path) === -1 ? null : page(request, path);
}

/** Before Chromium 49 no request is called that, and what a navigation would like best is HTML; Next's own questions do not say so. */
function isNavigation(request) {
  return request.mode === "navigate" || /^text\/html/.test(request.headers.get("accept") || "");
}

/** What is named by its content, and never changes. Pictures of codes, messages and data are not kept. */
function isFile(url) {
  return url.pathname.indexOf("/_next/static/") === 0 || url.pathname.indexOf("/tv/font/") === 0;
}

/** The page from the server; without one, or from one that is not well, as it was last seen. Where nothing is kept, only the server has one. */
function page(request, path) {
  return fromServer(request, () => keptPage(path)).then((answer) => {
    if (answer.isKept || !answer.response.ok || !isOf(path, answer.response)) return answer.response;
    return keepPage(path, answer.response.clone()).then(
      () => answer.response,
      () => answer.response
    );
  });
}

/** A link is the server's to answer; without one the screen is the display that it became before, if it did. */
function start(request) {
  return fromServer(request, lastPage).then((answer) => answer.response);
}

/** What the server answers; where it does not, or something else answers in its place, what `kept` finds, if anything. */
function fromServer(request, kept) {
  return patience().then((ms) => {
    const answer = fetch(request);
    const fresh = withPatience(answer, ms).catch(() => null);
    return fresh.then((response) => {
      if (response !== null && isAnswer(response)) return { response, isKept: false };
      return kept()
        .catch(() => null)
        .then((found) => {
          if (found !== null) return { response: found, isKept: true };
          return answer.then((late) => ({ response: late, isKept: false }));
        });
    });
  });
}

/** A proxy with nothing behind it for a moment refuses as if there had never been anything: what our own server refuses says that it is ours. */
function isAnswer(response) {
  return response.status < 400 || (response.status < 500 && response.headers.get(OURS) !== null);
}

/** Whether it is that page itself, and not what it led to. Before Chromium 57 the address alone tells. */
function isOf(path, response) {
  return response.redirected !== true && new URL(response.url).pathname === path;
}

/** A page stays on the screen until the one that replaces it is there. */
function patience() {
  const isBoard = (client) => BOARDS.indexOf(new URL(client.url).pathname) !== -1;
  return self.clients.matchAll({ type: "window" }).then(
    (open) => (open.some(isBoard) ? SHOWN_PATIENCE_MS : PATIENCE_MS),
    () => PATIENCE_MS
  );
}

function keepPage(path, response) {
  return forgotten
    .then(() => caches.open(PAGES))
    .then((pages) => {
      const kept = pages.put(path, response);
      return path === "/tv" ? kept : kept.then(() => pages.put(LAST, new Response(path)));
    });
}

/** A page that was loaded before there was a worker is fetched once more; from then on it comes by this way. */
function keepFirst(path) {
  const fetchAndKeep = () =>
    fetch(path, { credentials: "same-origin" }).then((fresh) =>
      fresh.ok && isOf(path, fresh) ? keepPage(path, fresh) : undefined
    );
  return forgotten
    .then(() => caches.open(PAGES))
    .then((pages) => pages.match(path))
    .then((kept) => (kept === undefined ? fetchAndKeep() : undefined))
    .catch(() => undefined);
}

/** A display starts at /tv, which leads it to its board; without a server the worker does. */
function keptPage(path) {
  const own = () =>
    caches
      .open(PAGES)
      .then((pages) => pages.match(path))
      .then((kept) => kept || null);
  if (path !== "/tv") return own();
  return lastPage().then((last) => (last === null ? own() : last));
}

/** The way to the board that was shown last; null where there was none. */
function lastPage() {
  return caches
    .open(PAGES)
    .then((pages) => pages.match(LAST))
    .then((last) => (last === undefined ? null : last.text().then((path) => Response.redirect(path))));
}

/** A damaged disk must not take a file away from the page: what cannot be read is not kept, and what cannot be kept is there all the same. */
function file(request) {
  const kept = caches
    .open(FILES)
    .then((files) => files.match(request))
    .catch(() => undefined);
  return kept.then((found) => {
    if (found !== undefined) return found;
    return fetch(request).then((fresh) => {
      if (!fresh.ok) return fresh;
      const copy = fresh.clone();
      return caches
        .open(FILES)
        .then((files) => files.put(request, copy))
        .then(
          () => fresh,
          () => fresh
        );
    });
  });
}

/** The page says what it is built of: those are kept, and what an older build left behind goes. */
function keepFiles(wanted) {
  const hrefs = wanted.map((address) => new URL(address, self.location.origin)).filter(isOwnFile);
  const all = hrefs.map((url) => url.href);
  if (all.length === 0 || all.length > MOST_FILES) return Promise.resolve();
  return forgotten
    .then(() => caches.open(FILES))
    .then((files) =>
      files
        .keys()
        .then((kept) => kept.filter((request) => all.indexOf(request.url) === -1))
        .then((old) => Promise.all(old.map((request) => files.delete(request))))
        // One after the other: a TV has a board to draw.
        .then(() => all.reduce((before, href) => before.then(() => keepFile(files, href)), Promise.resolve()))
    );
}

function isOwnFile(url) {
  return url.origin === self.location.origin && isFile(url);
}

function keepFile(files, href) {
  return files
    .match(href)
    .then((kept) => (kept === undefined ? fetch(href) : null))
    .then((fresh) => (fresh !== null && fresh.ok ? files.put(href, fresh) : undefined))
    .catch(() => undefined);
}

function withPatience(answer, ms) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no answer")), ms);
    answer.then(resolve, reject);
  });
}
