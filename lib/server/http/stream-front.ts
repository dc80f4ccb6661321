import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getConfig } from "@/lib/server/config/config";
import { getLogger } from "@/lib/server/log/log";
import { boardStream } from "./board-stream";
import { controlStream } from "./control-stream";
import { displayBoardStream } from "./display-board";
import { linkStream } from "./link-stream";
import { phase } from "./readiness";
import { ResponseOutlet } from "./response-outlet";
import { NO_PAGE_POLICY, securityHeaders } from "./security-headers";

/** The streams by their addresses: which handler answers, and what it calls the part of the address that differs. */
const STREAMS = [
  { path: /^\/api\/boards\/([\w-]+)\/stream(?:\?|$)/, parameter: "boardId", handler: boardStream },
  { path: /^\/api\/shared\/([\w-]+)\/stream(?:\?|$)/, parameter: "token", handler: linkStream },
  { path: /^\/api\/tv\/boards\/([\w-]+)\/stream(?:\?|$)/, parameter: "boardId", handler: displayBoardStream },
  { path: /^\/api\/tv\/stream(?:\?|$)/, parameter: null, handler: controlStream },
] as const;

/**
 * Answers a request for a stream in front of Next, by the handler that its route is made of, and leaves every other one alone.
 * Whatever Next makes for a request stays as long as its answer does: 10 KB of heap for each viewer, for months, even where the events
 * themselves go past it (80 KB where they do not).
 */
export function answerStream(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  // Next lets requests wait until the start is done.
  if (incoming.method !== "GET" || phase().current === "starting") return false;
  const url = incoming.url ?? "";
  const stream = STREAMS.find(({ path }) => path.test(url));
  if (stream === undefined) return false;
  serve(incoming, outgoing, stream).catch((cause: unknown) => {
    getLogger("http").error({ err: cause }, "a stream could not be answered");
    outgoing.destroy();
  });
  return true;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { path, parameter, handler }: (typeof STREAMS)[number],
): Promise<void> {
  const outlet = new ResponseOutlet(outgoing);
  const url = incoming.url ?? "";
  const params = parameter === null ? {} : { [parameter]: path.exec(url)?.[1] ?? "" };
  const answer = await handler(() => ({ outlet, body: null }))(asRequest(incoming), {
    params: Promise.resolve(params),
  });
  outgoing.writeHead(answer.status, headOf(answer, url));
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
function headOf(answer: Response, url: string): string[] {
  const ours = { "content-security-policy": NO_PAGE_POLICY, ...securityHeaders(getConfig().secureCookies, url) };
  return [...Object.entries(ours), ...answer.headers].flat();
}
