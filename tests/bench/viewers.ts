import { request } from "node:http";
import { performance } from "node:perf_hooks";

/*
 * Many viewers of one event stream in their own process. Args: url, count, cookie. Prints {"connected":n} once all have
 * had their first event, then for every broadcast one line {"now","last","heard"}: the publishing moment that the event
 * carries, when the last viewer had the event whole (both epoch ms) and how many viewers heard it.
 */
const [url = "", countText = "0", cookie = ""] = process.argv.slice(2);
const count = Number(countText);
const epochOffset = performance.timeOrigin;
const heardByNow = new Map<number, { heard: number; last: number }>();
let connected = 0;

function onEvent(now: number): void {
  const at = epochOffset + performance.now();
  const entry = heardByNow.get(now) ?? { heard: 0, last: 0 };
  entry.heard += 1;
  entry.last = at;
  heardByNow.set(now, entry);
  if (entry.heard === count) {
    console.log(JSON.stringify({ now, last: entry.last, heard: entry.heard }));
    heardByNow.delete(now);
  }
}

function view(): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers: { cookie, accept: "text/event-stream" }, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
      let tail = "";
      let first = true;
      response.setEncoding("latin1");
      response.on("data", (chunk: string) => {
        tail += chunk;
        for (let end = tail.indexOf("\n\n"); end >= 0; end = tail.indexOf("\n\n")) {
          const event = tail.slice(0, end);
          tail = tail.slice(end + 2);
          if (first) {
            first = false;
            connected += 1;
            resolve();
          }
          if (!event.includes("event: patch")) continue;
          const now = /"now":(\d+)/.exec(event)?.[1];
          if (now !== undefined) onEvent(Number(now));
        }
      });
      response.on("close", () => process.exit(1));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

// In slices: two thousand handshakes at once measure the listen backlog, not the stream.
for (let opened = 0; opened < count; opened += 50) {
  await Promise.all(Array.from({ length: Math.min(50, count - opened) }, view));
}
console.log(JSON.stringify({ connected }));
