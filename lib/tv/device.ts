import { isFull } from "./abilities";

export type Mode = "full" | "lite";

/** What a browser says of itself, as `lib/contracts/display/report.ts` wants it. */
export interface DeviceFacts {
  readonly engine: string;
  readonly model: string;
  readonly screen: { readonly width: number; readonly height: number; readonly ratio: number };
  readonly mode: Mode;
}

/** What the server read from the user agent. */
export interface Known {
  readonly engine: string;
  readonly model: string;
}

/** The board that this browser gets; `forced` is what the address asks for. */
export function modeOf(forced: string | null): Mode {
  if (forced === "full" || forced === "lite") return forced;
  return isFull() ? "full" : "lite";
}

/** The device as it is now: a window may be resized, and a TV may change its picture. */
export function deviceFacts({ engine, model }: Known, mode: Mode): DeviceFacts {
  return {
    engine,
    model,
    screen: { width: window.innerWidth, height: window.innerHeight, ratio: window.devicePixelRatio || 1 },
    mode,
  };
}

/** Its picture in device pixels: "1920 × 1080". */
export function pixelsOf({ screen }: DeviceFacts): string {
  const round = (css: number): number => Math.round(css * screen.ratio);
  return `${round(screen.width)} × ${round(screen.height)}`;
}
