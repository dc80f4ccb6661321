import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getConfig } from "@/lib/server/config/config";
import { getLogger } from "@/lib/server/log/log";
import { boardStream } from "./board-stream";
import { phase } from "./readiness";
import { ResponseOutlet } from "./response-outlet";
import { NO_PAGE_POLICY, securityHeaders } from "./security-headers";

const PATH = /^\/api\/boards\/([\w-]+)\/stream(?:\?|$)/;

/**
 * Answers a request for a board's stream in front of Next, by the handler that its route is made of, and leaves every other one alone.
 * Whatever Next makes for a request stays as long as its answer does: 10 KB of heap for each viewer, for months, even where the events
 * themselves go past it (80 KB where they do not).
 */
export function answerStream(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  // Next lets requests wait until the start is done.
  if (incoming.method !== "GET" || phase().current === "starting") return false;
  const boardId = PATH.exec(incoming.url ?? "")?.[1];
  if (boardId === undefined) return false;
  serve(incoming, outgoing, boardId).catch((cause: unknown) => {
    getLogger("http").error({ err: cause }, "a stream could not be answered");
    outgoing.destroy();
  });
  return true;
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, boardId: string): Promise<void> {
  const outlet = new ResponseOutlet(outgoing);
  const handler = boardStream(() => ({ outlet, body: null }));
  const answer = await handler(asRequest(incoming), { params: Promise.resolve({ boardId }) });
  outgoing.writeHead(answer.status, headOf(answer));
  if (answer.status === 200) outlet.begin();
  else outgoing.end(await answer.text());
  // Nobody asks for these again; a browser's are two kilobytes.
  incoming.headers = {};
  incoming.rawHeaders = [];
  // A body would be an odd thing to send; unread, it would hide that the viewer has gone.
  incoming.resume();
}

function asRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, typeof value === "string" ? value : value.join(", "));
  // Only path and query matter to a handler; which names the product goes by is none of its business.
  return new Request(new URL(incoming.url ?? "/", "http://wallboard"), { headers });
}

/** Names and values in turn, as Node takes them; a cookie each to its own line. */
function headOf(answer: Response): string[] {
  const ours = { "content-security-policy": NO_PAGE_POLICY, ...securityHeaders(getConfig().secureCookies) };
  return [...Object.entries(ours), ...answer.headers].flat();
}
