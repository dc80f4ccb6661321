import { jittered } from "../wait";

/** As `lib/contracts/display/control.ts` has them; a test holds the two together. */
export type Command =
  | { readonly id: string; readonly kind: "identify"; readonly seconds: number }
  | { readonly id: string; readonly kind: "message"; readonly seconds: number; readonly text: string }
  | { readonly id: string; readonly kind: "reload" };

export interface ControlListener {
  /** The server's clock, epoch ms. */
  time(now: number): void;
  /** Something of what is set or shown has changed. */
  changed(): void;
  command(command: Command): void;
  unpaired(): void;
}

/** A stream that broke is opened again after about so long, ms; a browser's own way gives up on some errors. */
const AGAIN = 8000;
/** Pings come every 15 s: after three without one it is dead, whatever the browser believes. */
const SILENCE = 45_000;

/** Listens to what the display is told, for ever. Where there are no streams it is told by asking alone. */
export function followControl(listener: ControlListener): void {
  if (!("EventSource" in window)) return;
  let source: EventSource | null = null;
  let timer = 0;

  const again = (ms: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(open, ms);
  };

  const heard = (event: Event): { now?: number; reason?: string; command?: Command } => {
    again(SILENCE);
    const data = parse(event);
    if (typeof data.now === "number") listener.time(data.now);
    return data;
  };

  const open = (): void => {
    if (source !== null) source.close();
    source = new EventSource("/api/tv/stream");
    again(SILENCE);
    source.onerror = () => {
      if (source !== null) source.close();
      again(jittered(AGAIN));
    };
    source.addEventListener("ping", heard);
    source.addEventListener("state", (event) => {
      heard(event);
      listener.changed();
    });
    source.addEventListener("command", (event) => {
      const { command } = heard(event);
      if (command !== undefined) listener.command(command);
    });
    source.addEventListener("bye", (event) => {
      const { reason } = heard(event);
      if (source !== null) source.close();
      if (reason === "unpaired") {
        window.clearTimeout(timer);
        listener.unpaired();
      } else again(jittered(AGAIN));
    });
  };
  open();
}

/** What an event holds; nothing where it is none of ours. */
function parse(event: Event): { now?: number; reason?: string; command?: Command } {
  try {
    return asEvent(JSON.parse((event as MessageEvent).data));
  } catch {
    return {};
  }
}

/** Holds because the server writes nothing else into this stream (lib/contracts/display/control.ts). */
function asEvent(value: unknown): { now?: number; reason?: string; command?: Command } {
  return typeof value === "object" && value !== null ? value : {};
}
