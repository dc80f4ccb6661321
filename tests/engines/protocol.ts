import { WebSocket } from "undici";
import * as z from "zod";

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Listener = (params: unknown) => void;

/** A browser that has not answered by then hangs, ms. */
const PATIENCE_MS = 120_000;

/** The DevTools protocol to one page of a browser; as old as these are, no library speaks it any more. */
export class Protocol {
  private last = 0;
  private readonly waiting = new Map<number, { done(result: unknown): void; failed(cause: Error): void }>();
  private readonly listeners: (readonly [method: string, listener: Listener])[] = [];

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener("message", ({ data }) => this.hear(String(data)));
    socket.addEventListener("close", () => {
      for (const { failed } of [...this.waiting.values()]) failed(new Error("The browser has gone."));
    });
  }

  static async open(url: string): Promise<Protocol> {
    const socket = new WebSocket(url);
    await new Promise<void>((done, failed) => {
      socket.addEventListener("open", () => done(), { once: true });
      socket.addEventListener("error", () => failed(new Error("The browser lets nobody in.")), { once: true });
    });
    return new Protocol(socket);
  }

  /** Resolves to what the browser answers; rejects with its words where it cannot, or where it is silent. */
  send(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<unknown>((done, failed) => {
      const late = setTimeout(() => failed(new Error(`The browser does not answer ${method}.`)), PATIENCE_MS);
      const heard = () => {
        clearTimeout(late);
        this.waiting.delete(id);
      };
      this.waiting.set(id, {
        done: (result) => {
          heard();
          done(result);
        },
        failed: (cause) => {
          heard();
          failed(cause);
        },
      });
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }

  on(method: string, listener: Listener): void {
    this.listeners.push([method, listener]);
  }

  close(): void {
    this.socket.close();
  }

  private hear(text: string): void {
    const { id, method, params, result, error } = message.parse(JSON.parse(text));
    for (const [name, listener] of this.listeners) if (name === method) listener(params);
    if (id === undefined) return;
    const asked = this.waiting.get(id);
    if (error === undefined) asked?.done(result);
    else asked?.failed(new Error(error.message));
  }
}
