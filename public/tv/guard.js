/*
 * Runs beside a display's page on a thread of its own. A page whose own thread is blocked can notice nothing and tell nothing; this hears that
 * it says nothing any more, and goes on reporting in its place, so that those who look after the display see what is the matter. Plain script that Chromium 72 reads: no separators in numbers.
 */

/** A page speaks every five seconds. A slow set may take long over a large board, so much is patience, ms. */
const SILENT_MS = 60000;
const LOOK_MS = 10000;
/** Reports come this often, as from a page that does well, ms. */
const REPORT_MS = 30000;
const FAULT = "The page does not respond.";

/** What the page reported last; nothing can be told before. */
let report = null;
/** A page that is hidden is given no time to speak. */
let isHidden = false;
let heardAt = performance.now();
let lookedAt = heardAt;
let toldAt = Number.NEGATIVE_INFINITY;

self.addEventListener("message", ({ data }) => {
  heardAt = performance.now();
  if (typeof data !== "object" || data === null) return;
  if (typeof data.isHidden === "boolean") isHidden = data.isHidden;
  if (typeof data.report === "object" && data.report !== null) report = { at: heardAt, of: data.report };
});

setInterval(() => {
  const now = performance.now();
  // A set that slept: the page gets its time from here on.
  if (isHidden || now - lookedAt > 3 * LOOK_MS) heardAt = now;
  lookedAt = now;
  if (report === null || now - heardAt < SILENT_MS || now - toldAt < REPORT_MS) return;
  toldAt = now;
  void tell(now - report.at);
}, LOOK_MS);

/** The last report, grown older by so many ms. What was done since is not known. */
async function tell(ms) {
  const { uptimeMs, dataAgeMs } = report.of;
  const grown = {
    uptimeMs: Math.round(uptimeMs + ms),
    dataAgeMs: dataAgeMs === null ? null : Math.round(dataAgeMs + ms),
  };
  const body = JSON.stringify({ ...report.of, ...grown, fault: FAULT, done: [] });
  const headers = { "content-type": "application/json" };
  // Without a server there is nobody to tell; the next time there may be.
  await fetch("/api/tv/report", { method: "POST", headers, body }).catch(() => undefined);
}
