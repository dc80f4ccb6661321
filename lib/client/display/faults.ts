/** The last thing that went wrong on the page, for those who look after the display. */
export interface Faults {
  note(text: string): void;
  /** Null where nothing did in the last hour. */
  last(): string | null;
  /** Notes what nobody caught; answers how to stop. */
  watch(): () => void;
}

/** A report takes so many characters. */
const LONGEST = 300;
/** Browsers say so when a size is told a frame later than it was measured; nothing is wrong, and a fault holds back new versions from every display. */
const NO_FAULT = /^ResizeObserver loop /;

/** A page that has gone on for so long after a fault does well, ms: what is told as its fault holds back new versions from every display. */
const OVER_AFTER_MS = 3_600_000;

/** @param monotonic a clock that never jumps, ms */
export function createFaults(
  target: Pick<Window, "addEventListener" | "removeEventListener">,
  monotonic: () => number,
): Faults {
  let last: { readonly text: string; readonly at: number } | null = null;
  const note = (text: string) => {
    last = { text: text.slice(0, LONGEST), at: monotonic() };
  };
  const onError = (event: ErrorEvent) => {
    if (!NO_FAULT.test(event.message)) note(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => note(String(event.reason));
  return {
    note,
    last: () => (last === null || monotonic() - last.at > OVER_AFTER_MS ? null : last.text),
    watch() {
      target.addEventListener("error", onError);
      target.addEventListener("unhandledrejection", onRejection);
      return () => {
        target.removeEventListener("error", onError);
        target.removeEventListener("unhandledrejection", onRejection);
      };
    },
  };
}
