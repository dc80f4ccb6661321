import { WebSocket } from "undici";
import { freePort } from "../support/free-port";
import { sleep } from "./processes";

/** What another Node process holds after a full collection, bytes. */
export interface Held {
  readonly heapUsed: number;
  readonly external: number;
}

export interface Inspector {
  /** Collects garbage over there, all of it, and says what is left. */
  collect(): Promise<Held>;
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  close(): void;
}

/** Node's arguments that open an inspector on a free port of this machine, and the port. */
export async function inspectable(): Promise<{ port: number; argument: string }> {
  const port = await freePort();
  return { port, argument: `--inspect=127.0.0.1:${port}` };
}

export async function inspect(port: number): Promise<Inspector> {
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
  // Holds because Node's inspector documents this list; a wrong one fails in the next line.
  const [target] = (await listed.json()) as { webSocketDebuggerUrl: string }[];
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  let id = 0;
  socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> };
    if (message.id !== undefined) waiting.get(message.id)?.(message.result ?? {});
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const send = (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    id += 1;
    const mine = id;
    return new Promise((resolve) => {
      waiting.set(mine, resolve);
      socket.send(JSON.stringify({ id: mine, method, params }));
    });
  };
  return {
    send,
    async collect() {
      for (let round = 0; round < 6; round += 1) {
        await sleep(300);
        await send("HeapProfiler.collectGarbage");
      }
      // At once: what a tick allocates between the last collection and the look is not held.
      const expression = "(({heapUsed,external})=>JSON.stringify({heapUsed,external}))(process.memoryUsage())";
      const { result } = await send("Runtime.evaluate", { expression });
      return JSON.parse((result as { value: string }).value) as Held;
    },
    close: () => socket.close(),
  };
}
