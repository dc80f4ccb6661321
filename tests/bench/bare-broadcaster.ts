import { createServer, type ServerResponse } from "node:http";

/*
 * The floor for the feed: node:http and nothing else, writing events of the same size to every open response. Arg: bytes
 * of an event. A line on stdin makes it broadcast once.
 */
const size = Number(process.argv[2] ?? "1000");
const viewers = new Set<ServerResponse>();

const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.write("event: snapshot\ndata: {}\n\n");
  viewers.add(response);
  response.on("close", () => viewers.delete(response));
});

process.stdin.on("data", () => {
  const head = `event: patch\ndata: {"now":${Date.now()},"x":"`;
  const event = Buffer.from(`${head}${"x".repeat(Math.max(0, size - head.length - 4))}"}\n\n`);
  for (const viewer of viewers) viewer.write(event);
});

process.on("SIGTERM", () => process.exit(0));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/` }));
});
