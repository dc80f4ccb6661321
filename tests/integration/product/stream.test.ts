import { connect, type Socket } from "node:net";
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { boardList } from "@/lib/contracts/live";
import { problem } from "@/lib/contracts/problem";
import { type Stack, startStack } from "@/tests/support/stack";

/* A board's stream of the built product on the bare connection: what proxies, old clients and people who leave get to see. */

let stack: Stack;
let cookie: string;
let admin: string;
let path: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  stack = await startStack({ simulator: { size: "small" } });
  [cookie, admin] = [await stack.signIn("supervisor"), await stack.signIn("admin")];
  const boards = boardList.parse(await (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json());
  path = `/api/boards/${boards[0]?.id}/stream`;
  return () => stack.stop();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** Sends requests as they stand and collects, byte for byte, what comes back. */
function send(...requests: readonly string[]) {
  const { port, hostname } = new URL(stack.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let received = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    received += text;
  });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.write(requests.join(""));
  const until = (what: string | RegExp) =>
    vi.waitFor(() => expect(received).toMatch(what), { timeout: 10_000, interval: 20 });
  return { socket, received: () => received, until, closed };
}

function request(of: string, version = "1.1", more = ""): string {
  return `GET ${of} HTTP/${version}\r\nHost: wallboard\r\nCookie: ${cookie}\r\n${more}\r\n`;
}

/** Open streams as an admin is told. */
async function viewers(): Promise<number> {
  const health = await (await fetch(`${stack.url}/api/health`, { headers: { cookie: admin } })).json();
  return health.details.reduce((sum: number, { viewers = 0 }: { viewers?: number }) => sum + viewers, 0);
}

async function untilViewers(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await viewers()).toBe(count), { timeout: 5000, interval: 50 });
}

/** The body that chunks carry; throws where a length and what follows it do not agree. */
function unchunk(text: string): { body: string; ended: boolean } {
  let rest = Buffer.from(text);
  let body = "";
  for (;;) {
    const end = rest.indexOf("\r\n");
    const length = Number.parseInt(rest.subarray(0, end).toString(), 16);
    if (end < 0 || rest.length < end + length + 4) return { body, ended: false };
    if (rest.subarray(end + 2 + length, end + 4 + length).toString() !== "\r\n") throw new Error("a broken chunk");
    if (length === 0) return { body, ended: true };
    body += rest.subarray(end + 2, end + 2 + length).toString();
    rest = rest.subarray(end + 4 + length);
  }
}

describe("a board's stream on the wire", () => {
  it("carries the protecting headers of every other answer, refused or not", async () => {
    const other = await fetch(`${stack.url}/api/boards`, { headers: { cookie } });
    const abort = new AbortController();
    onTestFinished(() => abort.abort());
    const opened = await fetch(`${stack.url}${path}`, { headers: { cookie }, signal: abort.signal });
    const refused = await fetch(`${stack.url}${path}`);
    expect([opened.status, refused.status]).toEqual([200, 401]);
    expect(problem.parse(await refused.json()).error.code).toBe("signed-out");
    const names = [...other.headers.keys()].filter((name) =>
      /^(x-content|x-frame|referrer|permissions|cross)-/.test(name),
    );
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const { headers } of [opened, refused]) {
      for (const name of names) expect(headers.get(name), name).toBe(other.headers.get(name));
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    }
  });

  it("forgets a viewer at once who hangs up, politely or not", async () => {
    await untilViewers(0);
    const [polite, rude] = [send(request(path)), send(request(path))];
    await Promise.all([polite.until("event: snapshot"), rude.until("event: snapshot")]);
    await untilViewers(2);
    polite.socket.end();
    rude.socket.resetAndDestroy();
    await untilViewers(0);
  });

  it("keeps no stream of somebody who hangs up before it begins", async () => {
    const { socket } = send(request(path));
    socket.once("connect", () => setImmediate(() => socket.destroy()));
    const { until } = send(request(path));
    await until("event: snapshot");
    await untilViewers(1);
  });

  it("is not disturbed by a second request on its connection", async () => {
    const { until, received } = send(request(path), request("/api/boards"));
    await until(/event: (patch|ping)/);
    expect(received().match(/HTTP\/1\.1 /g)).toHaveLength(1);
    const [, body = ""] = received().split(/\r\n\r\n([\s\S]*)/);
    expect(unchunk(body).body).toMatch(/^retry: \d+\n\nevent: snapshot\n/);
  });

  it("answers HEAD without opening a stream, and what is no board by Next's own page", async () => {
    const head = await fetch(`${stack.url}${path}`, { method: "HEAD", headers: { cookie } });
    expect([head.status, head.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await untilViewers(0);
    expect((await fetch(`${stack.url}/api/boards/a%2Fb/stream`, { headers: { cookie } })).status).toBe(404);
    expect((await fetch(`${stack.url}${path}`, { method: "POST", headers: { cookie } })).status).toBe(405);
  });

  it("ends well with the server: chunks for HTTP/1.1, for 1.0 the bare events and the end of the connection", async () => {
    const [chunked, bare] = [send(request(path)), send(request(path, "1.0"))];
    await Promise.all([chunked.until("event: snapshot"), bare.until("event: snapshot")]);
    const { code, ms } = await stack.product().stop();
    expect([code, ms < 5000]).toEqual([0, true]);
    await Promise.all([chunked.closed, bare.closed]);
    const [head = "", body = ""] = chunked.received().split(/\r\n\r\n([\s\S]*)/);
    expect(head).toMatch(/\r\nTransfer-Encoding: chunked/i);
    const events = unchunk(body);
    expect(events.ended).toBe(true);
    expect(events.body).toMatch(/event: bye\ndata: .*"reason":"restart".*\n\n$/);
    const [bareHead = "", bareBody = ""] = bare.received().split(/\r\n\r\n([\s\S]*)/);
    expect(bareHead).not.toMatch(/transfer-encoding/i);
    expect(bareBody).toMatch(/^retry: \d+\n\nevent: snapshot\n[\s\S]*event: bye\ndata: .*\n\n$/);
  });
});
