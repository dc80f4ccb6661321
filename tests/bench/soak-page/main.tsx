import { NextIntlClientProvider } from "next-intl";
import { createRoot } from "react-dom/client";
import { DisplayPlayer } from "@/components/display/display-player";
import { QueryProvider } from "@/lib/client/query/query-provider";
import { sampleDisplay } from "@/lib/client/testing/sample-display";
import { messagesOf } from "@/lib/messages/load";
import { BOARDS, TICK_MS, TURN_S } from "./day";
import { historyOf, pagesOf, trendOf, viewOf } from "./soak-boards";
import "@/app/globals.css";

/*
 * A display whose server is in the page: its streams speak by the page's own timers, so a day of them passes as fast as the page can draw it.
 */
const PING_MS = 15_000;

const state = sampleDisplay({
  settings: {
    playlist: BOARDS.map((name) => ({
      ...{ id: name, boardId: name, pageId: null, seconds: TURN_S, hours: null, takesOver: false },
    })),
  },
  boards: BOARDS.map((id) => ({ id, name: id, pages: pagesOf(id), lobbySafe: false })),
});

/** Refreshes that boards have had, whichever. */
let ticks = 0;
Object.assign(window, { ticksSoFar: () => ticks });

type Listener = (event: { data?: string; lastEventId?: string }) => void;

class InPageStream {
  readyState = 0;
  private readonly listeners = new Map<string, Set<Listener>>();
  private timer = 0;
  private tick = 0;

  constructor(private readonly url: string) {
    this.timer = window.setTimeout(() => this.open(), 20);
  }

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  close(): void {
    this.readyState = 2;
    window.clearInterval(this.timer);
  }

  private open(): void {
    this.readyState = 1;
    this.emit("open", {});
    const board = /boards\/([^/]+)/.exec(this.url)?.[1];
    const speak = () => this.speak(board);
    speak();
    this.timer = window.setInterval(speak, board === undefined ? PING_MS : TICK_MS);
  }

  private speak(board: string | undefined): void {
    this.tick += 1;
    const now = Date.now();
    if (board !== undefined) ticks += 1;
    if (board !== undefined) this.send("snapshot", { now, view: viewOf(board, this.tick) }, `1-${this.tick}`);
    else if (this.tick === 1) this.send("state", { now, state });
    else this.send("ping", { now });
  }

  private send(type: string, data: unknown, lastEventId = ""): void {
    this.emit(type, { data: JSON.stringify(data), lastEventId });
  }

  private emit(type: string, event: { data?: string; lastEventId?: string }): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event);
  }
}

Object.assign(window, { EventSource: InPageStream });
window.fetch = async (input) => {
  const [, board, what, search] = /boards\/([^/]+)\/(trend|history)\??(.*)/.exec(String(input)) ?? [];
  if (board === undefined) return new Response(null, { status: 204 });
  const answer = what === "trend" ? trendOf(board) : historyOf(board, search ?? "");
  if (answer === null) throw new Error(`Nobody answers ${String(input)}.`);
  return Response.json(answer);
};

createRoot(document.getElementById("root") ?? document.body).render(
  <NextIntlClientProvider locale="en-GB" messages={messagesOf("en")} timeZone="UTC">
    <QueryProvider>
      <DisplayPlayer start={{ state, now: Date.now(), build: "one" }} first={null} keepsPages={false} />
    </QueryProvider>
  </NextIntlClientProvider>,
);
