import { HttpError } from "@/lib/client/query/http-error";
import type { ReplayView } from "@/lib/contracts/replay";
import { windowAt } from "./moments";
import { type Recording, readRecording } from "./recording";

/** Hours that are kept at hand: who goes back and forth asks for none of them twice. */
const KEPT = 12;

/** Asks our own server for the hour that begins at `fromMs`, epoch ms. Rejects with `HttpError`. */
export type RequestHour = (fromMs: number, signal: AbortSignal) => Promise<ReplayView>;

/** The hours of a board that this page has, and those that it waits for. Moments are epoch ms. */
export interface Hours {
  /** The hour that has a moment's numbers; null where they are not there. */
  of(moment: number): Recording | null;
  /** The first moment from this one on whose numbers are not there; the moment itself, when its own are not. */
  readyUntil(moment: number): number;
  /** Asks for the hours of these moments where they are not there, and for no others any more. */
  want(moments: readonly number[]): void;
  /** Why the numbers of a moment could not be had; null where that was not tried, or is being tried. */
  errorAt(moment: number): HttpError | null;
  /** What could not be had is asked for again when it is wanted. */
  forgive(): void;
  /** Lets go of the hour of a moment: more of it may be recorded by now. */
  drop(moment: number): void;
  /** Ends whatever is asked for. */
  stop(): void;
}

export interface HoursListener {
  /** An answer has come, and is not among the hours yet. */
  onAnswer(answer: ReplayView): void;
  /** Something was added, or could not be had. */
  onChange(): void;
}

export function createHours(request: RequestHour, listener: HoursListener): Hours {
  // Oldest first: a map keeps the order in which its entries came.
  const held = new Map<number, Recording>();
  const asked = new Map<number, AbortController>();
  const failed = new Map<number, HttpError>();

  function of(moment: number): Recording | null {
    const recording = held.get(windowAt(moment));
    return recording !== undefined && moment < recording.readyUntil ? recording : null;
  }

  function add(answer: ReplayView): void {
    held.delete(answer.fromMs);
    held.set(answer.fromMs, readRecording(answer));
    for (const from of [...held.keys()].slice(0, -KEPT)) held.delete(from);
  }

  function ask(from: number): void {
    const abort = new AbortController();
    asked.set(from, abort);
    const isWanted = () => asked.get(from) === abort && asked.delete(from);
    request(from, abort.signal).then(
      (answer) => {
        if (!isWanted()) return;
        listener.onAnswer(answer);
        add(answer);
        listener.onChange();
      },
      (cause: unknown) => {
        if (!isWanted()) return;
        failed.set(from, cause instanceof HttpError ? cause : new HttpError(0, "unknown", String(cause)));
        listener.onChange();
      },
    );
  }

  return {
    of,
    readyUntil(moment) {
      let until = moment;
      for (let next = of(until); next !== null; next = of(until)) until = next.readyUntil;
      return until;
    },
    want(moments) {
      const wanted = new Set(moments.filter((moment) => of(moment) === null).map(windowAt));
      for (const [from, abort] of asked) {
        if (wanted.has(from)) continue;
        asked.delete(from);
        abort.abort();
      }
      for (const from of wanted) if (!asked.has(from) && !failed.has(from)) ask(from);
    },
    errorAt: (moment) => failed.get(windowAt(moment)) ?? null,
    forgive: () => failed.clear(),
    drop: (moment) => void held.delete(windowAt(moment)),
    stop() {
      for (const abort of asked.values()) abort.abort();
      asked.clear();
    },
  };
}
