import { request } from "node:http";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";

/*
 * Many viewers of one event stream in their own process. Args: address, count. The first line of stdin is a JSON list of
 * cookies, shared out among them. Prints {"connected"} once all have had their first event, then for every broadcast that
 * all of them have heard whole one line {"id","bytes","last","p50","p99"}: its size and how long after the publishing
 * moment it carries (`now`, epoch ms) viewers had it, ms.
 */
const [url = "", countText = "0"] = process.argv.slice(2);
const count = Number(countText);
const heard = new Map<string, number[]>();
let connected = 0;

/** Epoch ms by the clock that `Date.now()` of the publisher reads, but with fractions. */
function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
// The two clocks differ by how far the machine's clock was set since the start.
const correction = Date.now() - wallClock();

function onPatch(event: string): void {
  const published = Number(/"now":(\d+)/.exec(event)?.[1]);
  const id = /(?:^|\n)id: (\S+)/.exec(event)?.[1] ?? "";
  const delays = heard.get(id) ?? [];
  delays.push(wallClock() + correction - published);
  heard.set(id, delays);
  if (delays.length < count) return;
  heard.delete(id);
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.min(count - 1, Math.ceil(share * count) - 1)] ?? 0;
  console.log(JSON.stringify({ id, bytes: event.length + 2, last: at(1), p50: at(0.5), p99: at(0.99) }));
}

function view(cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { accept: "text/event-stream", ...(cookie === "" ? {} : { cookie }) };
    const outgoing = request(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`HTTP ${response.statusCode}`));
      let tail = "";
      let isFirst = true;
      response.setEncoding("latin1");
      response.on("data", (chunk: string) => {
        tail += chunk;
        for (let end = tail.indexOf("\n\n"); end >= 0; end = tail.indexOf("\n\n")) {
          const event = tail.slice(0, end);
          tail = tail.slice(end + 2);
          if (isFirst && event.includes("event: snapshot")) {
            isFirst = false;
            connected += 1;
            resolve();
          }
          if (event.startsWith("event: patch")) onPatch(event);
        }
      });
      response.on("close", () => process.exit(1));
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

const line = await new Promise<string>((resolve) => createInterface({ input: process.stdin }).once("line", resolve));
// Holds because the bench writes this line.
const cookies = JSON.parse(line) as string[];
// In slices: two thousand handshakes at once measure the listen backlog, not the stream.
for (let opened = 0; opened < count; opened += 50) {
  const slice = Array.from({ length: Math.min(50, count - opened) }, (_, index) => opened + index);
  await Promise.all(slice.map((index) => view(cookies[index % cookies.length] ?? "")));
}
console.log(JSON.stringify({ connected }));
process.on("SIGTERM", () => process.exit(0));
