import { createServer, request, type ServerResponse } from "node:http";
import type { Ticks } from "./synthetic-ticks";

/** The product as it is, but for its streams, which this proxy feeds itself as fast as wanted. */
export interface StreamProxy {
  readonly url: string;
  /** Sends `count` ticks, one every `everyMs`, to every open stream. */
  send(count: number, everyMs: number): Promise<void>;
  stop(): Promise<void>;
}

export const BARE_PAGE = "/bench-bare";

/** `bareTexts`: how many texts the bare page (BARE_PAGE) writes per tick. */
export async function startStreamProxy(
  productUrl: string,
  { view: first, next }: Ticks,
  bareTexts: () => number,
): Promise<StreamProxy> {
  const open = new Set<ServerResponse>();
  let view = first;
  let sequence = 0;
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    if (path === BARE_PAGE) {
      outgoing.writeHead(200, { "content-type": "text/html" });
      outgoing.end(barePage(bareTexts()));
      return;
    }
    if (path.split("?")[0]?.endsWith("/stream") === true) {
      outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" });
      outgoing.write(event("snapshot", sequence, { now: Date.now(), view }));
      open.add(outgoing);
      outgoing.on("close", () => open.delete(outgoing));
      return;
    }
    const { host } = new URL(productUrl);
    const forwarded = request(
      new URL(path, productUrl),
      { method: incoming.method ?? "GET", headers: { ...incoming.headers, host } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    async send(count, everyMs) {
      for (let sent = 0; sent < count; sent += 1) {
        const due = performance.now() + everyMs;
        const tick = next();
        view = tick.view;
        sequence += 1;
        const text = event("patch", sequence, { now: Date.now(), patch: tick.patch });
        for (const viewer of open) viewer.write(text);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function event(type: string, sequence: number, data: object): string {
  return `event: ${type}\nid: bench-${sequence}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The least that could do the job: reads every event and writes as many texts as the board does. */
function barePage(texts: number): string {
  const cells = Array.from({ length: texts }, (_, index) => `<span>${index}</span> `).join("");
  return `<!doctype html><title>bare</title><body>${cells}<script>
const texts = [...document.querySelectorAll("span")].map((span) => span.firstChild);
let tick = 0;
new EventSource("${BARE_PAGE}/stream").addEventListener("patch", (event) => {
  JSON.parse(event.data);
  tick += 1;
  for (let index = 0; index < texts.length; index += 1) texts[index].data = String(tick + index);
});
</script>`;
}
