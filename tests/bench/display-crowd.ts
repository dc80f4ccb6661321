import { createInterface } from "node:readline";
import { followForEver } from "@/tests/support/display-client";

/*
 * Many displays in their own process, each with two streams that it opens again for ever. The first line of stdin is JSON {cookies, urls}: every
 * cookie follows every address. Prints {"open"} each time all are open; after the line "again" it counts anew, from then until all have been
 * open once more: {"open","firstByte":[ms…],"refused","failed","tookMs"}.
 */
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
// Holds because the bench writes this line.
const { cookies, urls } = JSON.parse(String((await input.next()).value)) as { cookies: string[]; urls: string[] };

let since = performance.now();
let firstByte: number[] = [];
let refused = 0;
const opened = new Set<string>();
const all = cookies.flatMap((cookie) =>
  urls.map((url) =>
    followForEver({
      url,
      cookie,
      answered: (status, ms) => {
        if (status !== 200) {
          refused += 1;
          return;
        }
        firstByte.push(ms);
        opened.add(`${cookie} ${url}`);
        if (opened.size === cookies.length * urls.length) tell();
      },
    }),
  ),
);
let failedBefore = 0;
const failed = () => all.reduce((sum, { answers }) => sum + (answers.get(0) ?? 0), 0);

function tell(): void {
  const tookMs = performance.now() - since;
  console.log(JSON.stringify({ open: opened.size, firstByte, refused, failed: failed() - failedBefore, tookMs }));
}

for (;;) {
  const { value, done } = await input.next();
  if (done === true) break;
  if (value !== "again") continue;
  since = performance.now();
  failedBefore = failed();
  firstByte = [];
  refused = 0;
  opened.clear();
}
process.on("SIGTERM", () => process.exit(0));
