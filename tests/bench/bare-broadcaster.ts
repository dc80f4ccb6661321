import { createServer, type ServerResponse } from "node:http";
import { createInterface } from "node:readline";

/*
 * The floor for the feed: node:http and nothing else, writing events of the same size to every open response. A line on
 * stdin, the size in bytes, makes it broadcast once. Viewers receive a first event of the size given as first argument; the second is the port,
 * where it matters.
 */
const opening = `event: snapshot\ndata: ${"x".repeat(Math.max(1, Number(process.argv[2] ?? "1000") - 24))}\n\n`;
const viewers = new Set<ServerResponse>();
let sequence = 0;

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.write(opening);
  viewers.add(response);
  response.on("close", () => viewers.delete(response));
});

createInterface({ input: process.stdin }).on("line", (line) => {
  sequence += 1;
  const head = `event: patch\nid: bare-${sequence}\ndata: {"now":${Date.now()},"x":"`;
  const event = Buffer.from(`${head}${"x".repeat(Math.max(0, Number(line) - head.length - 4))}"}\n\n`);
  for (const viewer of viewers) viewer.write(event);
});

process.on("SIGTERM", () => process.exit(0));
server.listen(Number(process.argv[3] ?? "0"), "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/` }));
});
