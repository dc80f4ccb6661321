/** The last thing that went wrong on the page, for those who look after the display. */
export interface Faults {
  note(text: string): void;
  last(): string | null;
  /** Notes what nobody caught; answers how to stop. */
  watch(): () => void;
}

/** A report takes so many characters. */
const LONGEST = 300;
/** Browsers say so when a size is told a frame later than it was measured; nothing is wrong, and a fault holds back new versions from every display. */
const NO_FAULT = /^ResizeObserver loop /;

export function createFaults(target: Pick<Window, "addEventListener" | "removeEventListener">): Faults {
  let last: string | null = null;
  const note = (text: string) => {
    last = text.slice(0, LONGEST);
  };
  const onError = (event: ErrorEvent) => {
    if (!NO_FAULT.test(event.message)) note(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => note(String(event.reason));
  return {
    note,
    last: () => last,
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
