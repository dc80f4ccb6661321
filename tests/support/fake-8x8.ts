import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { Server } from "node:net";

/** One request as the fake saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly rawUrl: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The sender's port: the same for requests on one connection. */
  readonly port: number;
}

export interface CannedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes go out as they are, anything else as JSON. */
  readonly body?: unknown;
  /** Never answers; the connection stays open. */
  readonly hang?: true;
  /** Closes the connection without an answer. */
  readonly drop?: true;
}

type Script = CannedAnswer | ((request: SeenRequest) => CannedAnswer | Promise<CannedAnswer>);

export const GOOD_TOKEN = {
  access_token: "token-1",
  token_type: "BearerToken",
  status: "approved",
  expires_in: "1799",
  issued_at: "1696345119513",
  api_product_list: "[analytics realtime-api, other]",
  api_product_list_json: ["analytics realtime-api", "other"],
};

export interface Fake8x8 {
  readonly url: string;
  /** Requests to the API and to the token service, apart, in order. */
  readonly calls: SeenRequest[];
  readonly tokenCalls: SeenRequest[];
  /** Answers to be given next, one each; when they run out the `always` one is given. */
  next(...answers: Script[]): void;
  always(answer: Script): void;
  nextToken(...answers: Script[]): void;
  alwaysToken(answer: Script): void;
  stop(): Promise<void>;
}

/** A scripted stand-in for 8x8: `/oauth/v2/token` issues numbered tokens, everything else answers `[]` unless told otherwise. */
export async function startFake8x8(): Promise<Fake8x8> {
  const calls: SeenRequest[] = [];
  const tokenCalls: SeenRequest[] = [];
  const queue: Script[] = [];
  const tokenQueue: Script[] = [];
  let standing: Script = { body: [] };
  let standingToken: Script = () => ({ body: { ...GOOD_TOKEN, access_token: `token-${tokenCalls.length}` } });

  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", async () => {
      const url = new URL(incoming.url ?? "/", "http://fake");
      const seen: SeenRequest = {
        method: incoming.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        rawUrl: incoming.url ?? "",
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
        port: incoming.socket.remotePort ?? 0,
      };
      const isToken = url.pathname === "/oauth/v2/token";
      (isToken ? tokenCalls : calls).push(seen);
      const script = (isToken ? tokenQueue.shift() : queue.shift()) ?? (isToken ? standingToken : standing);
      send(response, typeof script === "function" ? await script(seen) : script);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    tokenCalls,
    next: (...answers) => void queue.push(...answers),
    always: (answer) => {
      standing = answer;
    },
    nextToken: (...answers) => void tokenQueue.push(...answers),
    alwaysToken: (answer) => {
      standingToken = answer;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, answer: CannedAnswer): void {
  if (answer.hang) return;
  if (answer.drop) {
    response.socket?.destroy();
    return;
  }
  const { body = [] } = answer;
  const bytes = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
  response.end(bytes);
}

/** Opens a server on a free port of this machine. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else resolve(address.port);
    });
  });
}
